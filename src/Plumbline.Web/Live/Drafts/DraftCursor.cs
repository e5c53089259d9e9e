using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>A selection in the text at a version; UTF-16 code units, either end may come first.</summary>
readonly record struct DraftCursor(long Version, int Anchor, int Head)
{
    /// <summary>Where it is after later updates; null when it never lay in the text, or its version is out of reach.</summary>
    public DraftCursor? MapTo(long version, DocumentAuthority authority)
    {
        if (Version > version || authority.Since(Version) is not { } since) return null;
        var length = since.IsEmpty ? authority.Length : since[0].Changes.Length;
        var (anchor, head) = (Anchor, Head);
        if (Math.Min(anchor, head) < 0 || Math.Max(anchor, head) > length) return null;
        foreach (var update in since)
        {
            if (update.Version > version) break;
            // Forward, as in the browser: whoever types stands behind what they typed.
            anchor = update.Changes.MapPosition(anchor, forward: true);
            head = update.Changes.MapPosition(head, forward: true);
        }

        return new(version, anchor, head);
    }
}

using System.Collections.Immutable;
using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Suggestions;
using Plumbline.Core.Text;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>The suggestions that stand beside the text.</summary>
sealed partial class OpenDraft
{
    public async Task<SuggestionsAt> SuggestionsAsync()
    {
        SuggestionsAt now;
        DraftCommit commit;
        lock (gate)
        {
            var since = SinceCommitted();
            now = new(authority.Version, authority.Text, [.. suggestions.All.Select(s => s with { Change = DraftSuggestions.Through(s.Change, since) })]);
            commit = Enqueue([]);
        }

        await commit.Done;
        return now;
    }

    // At most the updates that are on their way to the disk.
    ImmutableArray<AcceptedUpdate> SinceCommitted() =>
        authority.Since(audience.Committed) ?? throw new InvalidOperationException("More is on its way to the disk than the history holds.");

    static TextAnchor AnchorOf(SuggestedChange change, string text) =>
        change.IsLost ? new TextAnchor(new TextSpan(0, 0), "", "", "") : TextAnchor.At(text, new TextSpan(change.Start, change.Spans[^1].End));
}

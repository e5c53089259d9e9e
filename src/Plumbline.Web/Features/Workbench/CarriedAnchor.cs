using Plumbline.Core.Anchoring;
using Plumbline.Core.Text;
using Plumbline.Data;

namespace Plumbline.Web.Features.Workbench;

static class CarriedAnchor
{
    /// <summary>Where the words are gone, the range is empty and near their old place; quote and context stay to find them by again.</summary>
    public static StoredAnchor In(string text, StoredAnchor before, TextSpan? found)
    {
        if (found is { } span)
            return StoredAnchor.From(TextAnchor.At(text, span));
        var at = Math.Min(before.Start, text.Length);
        return StoredAnchor.From(before.ToAnchor() with { Span = new TextSpan(at, at) });
    }
}

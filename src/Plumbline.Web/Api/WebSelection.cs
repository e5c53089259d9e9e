using Plumbline.Core.Anchoring;
using Plumbline.Core.Text;

namespace Plumbline.Web.Api;

static class WebSelection
{
    /// <summary>The position where there is one; otherwise the quote, if it can be told apart.</summary>
    public static TextSpan? In(string text, WebTarget target)
    {
        var selectors = target.Selector ?? [];
        if (selectors.OfType<WebSelector.Position>().FirstOrDefault() is { } position)
            return CodePoints.ToSpan(text, position.Start, position.End);
        return selectors.OfType<WebSelector.Quote>().FirstOrDefault() is { Exact.Length: > 0 } quote
            ? AnchorFinder.Find(text, new TextAnchor(default, quote.Exact, quote.Prefix, quote.Suffix))
            : null;
    }
}

using Plumbline.Core.Anchoring;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Finds a pinned quote in a newer text by its exact words; a quote that is gone, or could be meant twice, is not found.</summary>
static class Reanchoring
{
    /// <summary>A quote this short stands anywhere, so its surroundings have to speak for it.</summary>
    const int ShortQuote = 12;

    public static TextSpan? Find(string text, TextAnchor anchor)
    {
        if (anchor.Quote.Length == 0)
            return null;
        var places = Places(text, anchor.Quote)
            .Select(span => (Span: span, Context: SharedContext(text, span, anchor)))
            .OrderByDescending(place => place.Context)
            .Take(2).ToList();
        return places switch
        {
            [] => null,
            [var only] when anchor.Quote.Length > ShortQuote || only.Context > 0 => only.Span,
            [var best, var next] when best.Context > next.Context => best.Span,
            _ => null,
        };
    }

    static IEnumerable<TextSpan> Places(string text, string quote)
    {
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            yield return new TextSpan(at, at + quote.Length);
    }

    /// <summary>How many characters on both sides are as they were.</summary>
    static int SharedContext(string text, TextSpan span, TextAnchor anchor)
    {
        var before = 0;
        while (before < anchor.Prefix.Length && before < span.Start && text[span.Start - 1 - before] == anchor.Prefix[^(before + 1)])
            before++;
        var after = 0;
        while (after < anchor.Suffix.Length && span.End + after < text.Length && text[span.End + after] == anchor.Suffix[after])
            after++;
        return before + after;
    }
}

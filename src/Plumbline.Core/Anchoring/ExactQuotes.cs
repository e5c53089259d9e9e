using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <summary>Every place where the quote stands word for word, scored by its surroundings.</summary>
static class ExactQuotes
{
    // A text in which the quote is this common cannot be searched by the quote; the nearest places are enough.
    const int MostPlaces = 500;

    public static List<Candidate> In(string text, TextAnchor anchor)
    {
        if (anchor.Quote.Length == 0)
            return [];
        var places = new List<int>();
        for (var at = text.IndexOf(anchor.Quote, StringComparison.Ordinal); at >= 0;)
        {
            places.Add(at);
            at = at + 1 < text.Length ? text.IndexOf(anchor.Quote, at + 1, StringComparison.Ordinal) : -1;
        }
        return [.. places.OrderBy(at => Math.Abs(at - anchor.Span.Start)).Take(MostPlaces).Select(at => new Candidate(
            new TextSpan(at, at + anchor.Quote.Length),
            AnchorContext.Score(text, at, at + anchor.Quote.Length, anchor),
            Math.Abs(at - anchor.Span.Start)))];
    }
}

using Plumbline.Core.Figures.Words;

namespace Plumbline.Core.Figures.Numbers;

/// <summary>"at least", "up to", "about", "or more": what the words beside a number make of it.</summary>
static class Bounds
{
    enum Bound
    {
        Least,
        Most,
        About,
    }

    static readonly Phrases<Bound> Before = Listed("before");
    static readonly Phrases<Bound> After = Listed("after");

    /// <summary>The range with the bounds applied, and the tokens they take in on either side.</summary>
    /// <param name="first">Index of the number's first token, a currency's sign included.</param>
    /// <param name="end">Index behind the number and its unit.</param>
    public static (FigureRange Range, int First, int End) Apply(FigureText text, FigureRange range, int first, int end, int sentenceFirst, int limit)
    {
        for (var taken = 0; taken < 2 && Before.TryMatchBefore(text, first, sentenceFirst, out var bound, out var start); taken++)
        {
            if (IsOtherSense(text, start, first))
                break;
            (range, first) = (With(range, bound), start);
        }

        if (After.TryMatch(text, end, limit, out var behind, out var afterEnd) && (text.Lower(end) != "+" || text.Touch(end - 1)))
            (range, end) = (With(range, behind), afterEnd);
        return (range, first, end);
    }

    /// <summary>"over" and "under" a place, and "some" behind a determiner, bound nothing.</summary>
    static bool IsOtherSense(FigureText text, int start, int first) =>
        first - start == 1 && text.Lower(start) is "over" or "under" or "above" or "below" && text.Lower(start - 1) is "control" or "placed" or "took" or "all" or "rule";

    static FigureRange With(FigureRange range, Bound bound) => bound switch
    {
        Bound.Least => range with { High = range.Low == range.High || range.IsApproximate ? null : range.High },
        Bound.Most => range with { Low = range.Low == range.High || range.IsApproximate ? null : range.Low },
        _ => range with { IsApproximate = true },
    };

    static Phrases<Bound> Listed(string place) => new(WordTable.Rows("bounds")
        .Where(row => row[1] == place)
        .Select(row => (row[0], Enum.Parse<Bound>(row[2], ignoreCase: true))));
}

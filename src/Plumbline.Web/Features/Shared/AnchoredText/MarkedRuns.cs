using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Shared.AnchoredText;

/// <param name="Span">In the text as a whole.</param>
/// <param name="Marks">All marks that lie over the whole run, outermost first.</param>
public sealed record MarkedRun(TextSpan Span, ImmutableArray<TextMark> Marks);

/// <summary>Cuts a text into lines, and lines into runs over which the same marks lie; overlapping marks are no trouble that way.</summary>
public static class MarkedRuns
{
    public static IEnumerable<TextSpan> LinesOf(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end > start)
                yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    /// <param name="marks">In any order; those outside the line are ignored.</param>
    /// <param name="cutAt">Another place to cut at, when it lies within the line.</param>
    public static ImmutableArray<MarkedRun> Of(TextSpan line, IEnumerable<TextMark> marks, int cutAt)
    {
        var over = marks.Where(m => m.Span.Overlaps(line)).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ToList();
        var cuts = new SortedSet<int> { line.Start, line.End };
        if (line.Contains(cutAt))
            cuts.Add(cutAt);
        foreach (var mark in over)
        {
            cuts.Add(Math.Max(line.Start, mark.Span.Start));
            cuts.Add(Math.Min(line.End, mark.Span.End));
        }
        return
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new TextSpan(start, end))
                .Select(span => new MarkedRun(span, [.. over.Where(m => m.Span.Contains(span))])),
        ];
    }
}

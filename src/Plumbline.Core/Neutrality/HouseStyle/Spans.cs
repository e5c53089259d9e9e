using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>Ranges in order that do not overlap, searched in halves so that a paragraph full of terms stays quick.</summary>
sealed class Spans
{
    readonly List<TextSpan> spans;

    Spans(List<TextSpan> spans) => this.spans = spans;

    public static Spans Of(IEnumerable<TextSpan> inOrder) => new([.. inOrder]);

    /// <summary>Whether a range holds another, or begins with it.</summary>
    public bool Settle(TextSpan finding)
    {
        var at = FirstEndingAfter(finding.Start);
        return at < spans.Count && (spans[at].Contains(finding) || spans[at].Start == finding.Start);
    }

    public bool Overlap(TextSpan finding)
    {
        var at = FirstEndingAfter(finding.Start);
        return at < spans.Count && spans[at].Overlaps(finding);
    }

    int FirstEndingAfter(int position)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

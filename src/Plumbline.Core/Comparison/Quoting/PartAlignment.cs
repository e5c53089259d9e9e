using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>
/// The cheapest way to lay a part of a quotation over a stretch of a source: each word changed, added or left out costs
/// one, what the source has before and behind costs nothing, and an insertion in brackets stands for any words.
/// </summary>
static class PartAlignment
{
    enum Step : byte
    {
        Start,
        Both,
        DraftOnly,
        SourceOnly,
    }

    public static PartMatch Of(ImmutableArray<QuotedWord> part, SourceWords source, int from, int to)
    {
        var width = to - from;
        var costs = new int[width + 1];
        var steps = new Step[part.Length + 1, width + 1];
        for (var i = 1; i <= part.Length; i++)
        {
            var word = part[i - 1];
            var diagonal = costs[0];
            costs[0] = i;
            steps[i, 0] = Step.DraftOnly;
            for (var j = 1; j <= width; j++)
            {
                var both = diagonal + (word.IsInserted || word.Lower == source.Lower[from + j - 1] ? 0 : 1);
                var draftOnly = costs[j] + (word.IsInserted ? 0 : 1);
                var sourceOnly = costs[j - 1] + (word.IsInserted ? 0 : 1);
                diagonal = costs[j];
                (costs[j], steps[i, j]) =
                    both <= draftOnly && both <= sourceOnly ? (both, Step.Both)
                    : draftOnly <= sourceOnly ? (draftOnly, Step.DraftOnly)
                    : (sourceOnly, Step.SourceOnly);
            }
        }

        var end = 0;
        for (var j = 1; j <= width; j++)
        {
            if (costs[j] < costs[end])
                end = j;
        }
        return WalkBack(part, source, from, end, costs[end], steps);
    }

    static PartMatch WalkBack(ImmutableArray<QuotedWord> part, SourceWords source, int from, int end, int cost, Step[,] steps)
    {
        var changes = new List<WordChange>();
        var (i, j) = (part.Length, end);
        while (i > 0)
        {
            var word = part[i - 1];
            switch (steps[i, j])
            {
                case Step.Both:
                    if (!word.IsInserted && word.Lower != source.Lower[from + j - 1])
                        changes.Add(new WordChange(word.Written, Written(source, from + j - 1)));
                    (i, j) = (i - 1, j - 1);
                    break;
                case Step.DraftOnly:
                    if (!word.IsInserted)
                        changes.Add(new WordChange(word.Written, null));
                    i--;
                    break;
                default:
                    if (!word.IsInserted)
                        changes.Add(new WordChange(null, Written(source, from + j - 1)));
                    j--;
                    break;
            }
        }
        changes.Reverse();
        return new PartMatch(from + j, from + end, cost, [.. changes]);
    }

    static string Written(SourceWords source, int word) => source.Spans[word].Of(source.Text);
}

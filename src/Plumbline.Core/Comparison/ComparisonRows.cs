using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <summary>Lays matches out as rows.</summary>
sealed class ComparisonRows(string oldText, ImmutableArray<Sentence> old, string newText, ImmutableArray<Sentence> @new, ComparisonOptions options)
{
    // A sentence dropped or slipped in does not make two moves out of one.
    const int GapWithinMove = 2;

    public ImmutableArray<ComparisonRow> Of(List<Match> matches)
    {
        var rows = ImmutableArray.CreateBuilder<ComparisonRow>(matches.Count);
        var ordered = matches.Where(m => m.InOrder).ToList();
        var byNew = matches.ToDictionary(m => m.NewStart);
        var moves = MoveNumbers(matches);
        var matchedOld = new bool[old.Length];
        foreach (var match in matches)
            Array.Fill(matchedOld, value: true, match.OldStart, match.OldEnd - match.OldStart);
        var next = 0;
        AddRemoved(0);
        for (var j = 0; j < @new.Length;)
        {
            if (!byNew.TryGetValue(j, out var match))
            {
                rows.Add(new ComparisonRow(RowKind.Added, Old: null, @new[j].Span, []));
                j++;
                continue;
            }
            rows.Add(RowOf(match, moves));
            j = match.NewEnd;
            if (match.InOrder)
            {
                next++;
                AddRemoved(match.OldEnd);
            }
        }
        return rows.ToImmutable();

        void AddRemoved(int from)
        {
            var to = next < ordered.Count ? ordered[next].OldStart : old.Length;
            for (var i = from; i < to; i++)
            {
                if (!matchedOld[i])
                    rows.Add(new ComparisonRow(RowKind.Removed, old[i].Span, New: null, []));
            }
        }
    }

    ComparisonRow RowOf(Match match, Dictionary<Match, int> moves)
    {
        var oldSpan = new TextSpan(old[match.OldStart].Span.Start, old[match.OldEnd - 1].Span.End);
        var newSpan = new TextSpan(@new[match.NewStart].Span.Start, @new[match.NewEnd - 1].Span.End);
        var same = match.OldEnd - match.OldStart == 1 && match.NewEnd - match.NewStart == 1 && old[match.OldStart].Key == @new[match.NewStart].Key;
        var edits = same ? [] : WordEdits.Between(oldText, oldSpan, newText, newSpan, options.IgnoreCitationMarks);
        return match.InOrder
            ? new ComparisonRow(edits.IsEmpty ? RowKind.Same : RowKind.Changed, oldSpan, newSpan, edits)
            : new ComparisonRow(RowKind.Moved, oldSpan, newSpan, edits, moves[match]);
    }

    static Dictionary<Match, int> MoveNumbers(List<Match> matches)
    {
        var numbers = new Dictionary<Match, int>();
        Match? last = null;
        var number = 0;
        foreach (var match in matches.Where(m => !m.InOrder))
        {
            if (last is not { } before || !IsNear(before.OldEnd, match.OldStart) || !IsNear(before.NewEnd, match.NewStart))
                number++;
            numbers[match] = number;
            last = match;
        }
        return numbers;
    }

    static bool IsNear(int end, int start) => start >= end && start - end < GapWithinMove;
}

using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Merging;

/// <summary>
/// Two texts that grew from one, merged sentence by sentence. Sentences are paired as in every comparison, so a reworded
/// sentence is the same sentence; what only one side changed is taken, and where both changed, somebody chooses.
/// </summary>
/// <param name="Pieces">In order; each text's words stand in them exactly once.</param>
public sealed record ThreeWayMerge(ImmutableArray<MergePiece> Pieces)
{
    public int Conflicts => Pieces.Count(piece => piece.Kind == MergeKind.Conflict);

    /// <summary>How many pieces the right side gives without a question.</summary>
    public int FromRight => Pieces.Count(piece => piece.Kind == MergeKind.Right);

    public static ThreeWayMerge Of(string @base, string left, string right, CancellationToken cancellation = default)
    {
        var (leftPairs, rightPairs) = (Pairs(@base, left, cancellation), Pairs(@base, right, cancellation));
        var pieces = ImmutableArray.CreateBuilder<MergePiece>();
        var (b, l, r) = (new MergeCursor(@base), new MergeCursor(left), new MergeCursor(right));
        pieces.Add(Judge(b.White(), l.White(), r.White()));
        foreach (var (old, inLeft) in leftPairs.OrderBy(pair => pair.Key.Start))
        {
            if (!rightPairs.TryGetValue(old, out var inRight) || !b.Reaches(old) || !l.Reaches(inLeft) || !r.Reaches(inRight))
                continue;
            Add(Judge(b.UpTo(old.Start), l.UpTo(inLeft.Start), r.UpTo(inRight.Start)));
            Add(Judge(b.Take(old), l.Take(inLeft), r.Take(inRight)));
        }
        Add(Judge(b.UpTo(@base.Length), l.UpTo(left.Length), r.UpTo(right.Length)));
        return new ThreeWayMerge(pieces.ToImmutable());

        void Add(MergePiece piece)
        {
            if (!piece.Base.IsEmpty || !piece.Left.IsEmpty || !piece.Right.IsEmpty)
                pieces.Add(piece);
        }
    }

    /// <summary>Two texts that have nothing known in common: the sentences that stand in both are what they began with.</summary>
    public static ThreeWayMerge WithoutBase(string left, string right, CancellationToken cancellation = default)
    {
        var shared = TextComparer.Compare(left, right, cancellation).Rows.Where(row => row.Kind == RowKind.Same);
        return Of(string.Concat(shared.Select(row => row.Old!.Value.Of(left) + GapBehind(left, row.Old.Value.End))), left, right, cancellation);
    }

    /// <param name="choices">By index of the piece; a conflict without one keeps the left side's words.</param>
    public MergedText Resolve(IReadOnlyDictionary<int, MergeChoice> choices) => MergedText.Of(Pieces, choices);

    static Dictionary<TextSpan, TextSpan> Pairs(string @base, string side, CancellationToken cancellation) =>
        TextComparer.Compare(@base, side, cancellation).Rows
            .Where(row => row.Kind is RowKind.Same or RowKind.Changed)
            .ToDictionary(row => row.Old!.Value, row => row.New!.Value);

    static MergePiece Judge(MergeSide @base, MergeSide left, MergeSide right) => new(KindOf(@base.Words, left.Words, right.Words), @base, left, right);

    static MergeKind KindOf(string @base, string left, string right)
    {
        var (inLeft, inRight) = (Differ(@base, left), Differ(@base, right));
        if (!inLeft && !inRight)
            return left == @base ? (right == @base ? MergeKind.Same : MergeKind.Right) : MergeKind.Left;
        if (!inLeft || !inRight)
            return inLeft ? MergeKind.Left : MergeKind.Right;
        return Differ(left, right) ? MergeKind.Conflict : MergeKind.Agreed;
    }

    static bool Differ(string one, string other) => one != other && !SpacedWords.Of(one).Equals(SpacedWords.Of(other), StringComparison.Ordinal);

    static string GapBehind(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end > at ? text[at..end] : " ";
    }
}

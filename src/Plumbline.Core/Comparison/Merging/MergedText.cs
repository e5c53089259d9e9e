using System.Collections.Immutable;
using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Merging;

/// <summary>A merge with every question answered.</summary>
/// <param name="FromRight">Which of its words came from the right side, in order.</param>
public sealed record MergedText(string Text, ImmutableArray<TakenSpan> FromRight)
{
    internal static MergedText Of(ImmutableArray<MergePiece> pieces, IReadOnlyDictionary<int, MergeChoice> choices)
    {
        var text = new StringBuilder();
        var taken = ImmutableArray.CreateBuilder<TakenSpan>();
        var last = -1;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            switch (piece.Kind == MergeKind.Conflict ? choices.GetValueOrDefault(i) ?? new MergeChoice.Left() : null)
            {
                case MergeChoice.Left:
                    Write(i, piece.Left);
                    break;
                case MergeChoice.Right:
                    WriteRight(i, piece.Right);
                    break;
                case MergeChoice.Both:
                    Write(i, piece.Left);
                    if (piece.Left.Gap.Length == 0 && !piece.Left.IsEmpty)
                        text.Append(piece.Right.Gap.Length > 0 ? piece.Right.Gap : " ");
                    WriteRight(i, piece.Right);
                    break;
                case MergeChoice.Own { Words: var own }:
                    var words = own.Trim();
                    Write(i, new MergeSide(piece.Left.Span, words, words.Length == 0 ? "" : piece.Left.Gap.Length > 0 ? piece.Left.Gap : piece.Right.Gap));
                    break;
                default:
                    var gap = Gap(piece);
                    if (piece.Kind == MergeKind.Right)
                        WriteRight(i, piece.Right with { Gap = gap });
                    else
                        Write(i, piece.Left with { Gap = gap });
                    break;
            }
        }
        return new MergedText(text.ToString(), taken.ToImmutable());

        void Write(int piece, MergeSide side)
        {
            if (!side.IsEmpty)
            {
                if (last >= 0 && text.Length > 0 && !char.IsWhiteSpace(text[^1]) && !MayTouch(pieces, last, piece))
                    text.Append(' ');
                last = piece;
            }
            text.Append(side.Words).Append(side.Gap);
        }

        void WriteRight(int piece, MergeSide side)
        {
            Write(piece, side);
            var end = text.Length - side.Gap.Length;
            if (!side.IsEmpty)
                taken.Add(new TakenSpan(new TextSpan(end - side.Words.Length, end), side.Span));
        }
    }

    static string Gap(MergePiece piece)
    {
        var (@base, left, right) = (piece.Base.Gap, piece.Left.Gap, piece.Right.Gap);
        return left == @base || piece is { Kind: MergeKind.Right, Right.IsEmpty: true } ? right : left;
    }

    /// <summary>Where no white space parts the two on any side, none has to part them now.</summary>
    static bool MayTouch(ImmutableArray<MergePiece> pieces, int first, int second)
    {
        return Touch(p => p.Left) || Touch(p => p.Right);

        bool Touch(Func<MergePiece, MergeSide> side)
        {
            if (side(pieces[first]) is { IsEmpty: true } or { Gap.Length: > 0 } || side(pieces[second]).IsEmpty)
                return false;
            for (var i = first + 1; i < second; i++)
            {
                if (side(pieces[i]) is { IsEmpty: false } or { Gap.Length: > 0 })
                    return false;
            }
            return true;
        }
    }
}

/// <param name="Span">In the merged text; half-open, UTF-16 code units.</param>
/// <param name="Source">The same words in the right side's text.</param>
public readonly record struct TakenSpan(TextSpan Span, TextSpan Source);

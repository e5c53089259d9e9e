using System.Collections.Immutable;

namespace Plumbline.Core.CoEditing;

/// <summary>
/// A text in pieces of bounded length, immutable: a change makes new only the pieces that it touches and shares the others
/// with the text before it, so a keystroke costs the same in a long text as in a short one, and a snapshot costs nothing.
/// Positions are UTF-16 code units.
/// </summary>
public sealed class PiecedText
{
    readonly ImmutableArray<string> pieces;
    string? whole;

    PiecedText(ImmutableArray<string> pieces, int length) => (this.pieces, Length) = (pieces, length);

    public int Length { get; }

    /// <summary>How many pieces the text is in.</summary>
    public int PieceCount => pieces.Length;

    /// <summary>Code units of the longest piece there may be.</summary>
    public static int LongestPiece => PieceBuilder.Most;

    public static PiecedText Of(string text)
    {
        var builder = new PieceBuilder(text.Length / PieceBuilder.Most + 1);
        builder.Add(text);
        return new(builder.ToPieces(), text.Length) { whole = text };
    }

    /// <exception cref="ArgumentException">The change is for a text of another length.</exception>
    public PiecedText Apply(ChangeSet change)
    {
        if (change.Length != Length) throw new ArgumentException($"The change is for {change.Length} code units, the text has {Length}.", nameof(change));
        var builder = new PieceBuilder(pieces.Length + change.Sections.Length);
        int piece = 0, at = 0;
        foreach (var section in change.Sections)
        {
            for (var left = section.Length; left > 0;)
            {
                var taken = Math.Min(left, pieces[piece].Length - at);
                if (section.Keeps) builder.Keep(pieces[piece], at, taken);
                left -= taken;
                at += taken;
                if (at < pieces[piece].Length) continue;
                piece++;
                at = 0;
            }

            if (section.Inserted is { } inserted) builder.Add(inserted);
        }

        return new(builder.ToPieces(), change.NewLength);
    }

    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the text.</exception>
    public char this[int position]
    {
        get
        {
            foreach (var piece in pieces)
            {
                if (position < piece.Length) return piece[position];
                position -= piece.Length;
            }

            throw new ArgumentOutOfRangeException(nameof(position));
        }
    }

    /// <summary>A stretch of the text; costs what its pieces cost, not what the text does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie in the text.</exception>
    public string Slice(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Length);
        return string.Create(end - start, (pieces, start), static (target, from) =>
        {
            var (all, at) = from;
            foreach (var piece in all)
            {
                if (target.IsEmpty)
                    return;
                if (at < piece.Length)
                {
                    var part = piece.AsSpan(at, Math.Min(piece.Length - at, target.Length));
                    part.CopyTo(target);
                    target = target[part.Length..];
                    at = 0;
                }
                else
                {
                    at -= piece.Length;
                }
            }
        });
    }

    /// <summary>The whole text in one string; made at the first asking and kept.</summary>
    public override string ToString() => whole ??= string.Concat(pieces.AsSpan());
}

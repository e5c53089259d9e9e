using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Core.CoEditing;

/// <summary>Lays pieces of a text in a row: whole ones as they are, fragments joined until they are worth a piece.</summary>
sealed class PieceBuilder(int capacity)
{
    /// <summary>Code units of a piece, at most; what a keystroke copies.</summary>
    public const int Most = 2048;

    /// <summary>A fragment shorter than this is joined with its neighbour, so that pieces never become many and tiny.</summary>
    const int Least = 512;

    readonly ImmutableArray<string>.Builder pieces = ImmutableArray.CreateBuilder<string>(capacity);
    readonly StringBuilder open = new();

    /// <summary>Takes over a part of an existing piece.</summary>
    public void Keep(string piece, int start, int length)
    {
        if (length == piece.Length && (open.Length == 0 || open.Length >= Least))
        {
            Close();
            pieces.Add(piece);
        }
        else
        {
            Append(piece.AsSpan(start, length));
        }
    }

    public void Add(string text) => Append(text);

    public ImmutableArray<string> ToPieces()
    {
        Close();
        return pieces.DrainToImmutable();
    }

    void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var taken = text[..Math.Min(text.Length, Most)];
            open.Append(taken);
            text = text[taken.Length..];
            // Halves rather than a full piece and a rest: the next keystrokes come to the same place.
            if (open.Length > Most) Close();
        }
    }

    void Close()
    {
        if (open.Length == 0) return;
        var text = open.ToString();
        open.Clear();
        if (text.Length <= Most)
        {
            pieces.Add(text);
            return;
        }

        pieces.Add(text[..(text.Length / 2)]);
        pieces.Add(text[(text.Length / 2)..]);
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Authorship;

/// <summary>
/// Who wrote which part of a text, kept up change by change. Words that return to where they were taken from keep their
/// author: whoever undoes a deletion has written nothing. All positions are UTF-16 code units. Not safe for several threads.
/// </summary>
public sealed class TextAuthorship
{
    /// <summary>Fewer characters than this return by chance: somebody types another word with the same letters.</summary>
    const int LeastReturn = 4;
    const int LongestJoined = 256;
    const int MostRemoved = 20_000;

    readonly List<Piece> pieces = [];
    readonly List<Guid> people = [Guid.Empty];
    readonly HashSet<Guid> credited = [];
    int removed;

    /// <param name="text">What nobody is counted as the author of: the version that was published before.</param>
    public TextAuthorship(string text)
    {
        // An instance of its own, by which its pieces are known from all others.
        Start = new string(text.AsSpan());
        Length = text.Length;
        if (text.Length > 0)
            pieces.Add(new Piece(Start, 0, text.Length, Author: 0));
    }

    /// <summary>The text that it began with.</summary>
    public string Start { get; }

    /// <summary>Code units of the text as it is now.</summary>
    public int Length { get; private set; }

    /// <summary>Neighbours have different authors; together they cover the text.</summary>
    public ImmutableArray<AuthoredSpan> Spans
    {
        get
        {
            var spans = ImmutableArray.CreateBuilder<AuthoredSpan>();
            var at = 0;
            foreach (var piece in pieces.Where(piece => piece.Stands))
            {
                var span = new TextSpan(at, at += piece.Length);
                var author = people[piece.Author];
                if (spans.Count > 0 && spans[^1].Author == author)
                    spans[^1] = new(new(spans[^1].Span.Start, span.End), author);
                else
                    spans.Add(new(span, author));
            }
            return spans.ToImmutable();
        }
    }

    /// <summary>What is gone of the text at the start, in its order.</summary>
    public ImmutableArray<RemovedSpan> Removed =>
    [
        .. pieces.Where(piece => !piece.Stands && IsOfTheStart(piece))
            .Select(piece => new RemovedSpan(new(piece.Start, piece.Start + piece.Length), people[piece.RemovedBy])),
    ];

    /// <summary>Who counts as an author whatever of theirs stands in the text: their part in it has no place of its own.</summary>
    public IReadOnlyCollection<Guid> Credited => credited;

    /// <param name="bringsBack">An undo by the server, for which any number of characters may return.</param>
    /// <exception cref="ArgumentException">The change is for a text of another length.</exception>
    public void Apply(ChangeSet change, Guid author, bool bringsBack = false)
    {
        if (change.Length != Length)
            throw new ArgumentException($"The change is for {change.Length} code units, the text has {Length}.", nameof(change));
        var person = NumberOf(author);
        var index = 0;
        var offset = 0;
        foreach (var section in change.Sections)
        {
            if (section.Inserted is not { } inserted)
            {
                Skip(section.Length, ref index, ref offset);
                continue;
            }
            Split(ref index, ref offset);
            index = Remove(section.Length, index, person);
            index = Insert(inserted, index, person, bringsBack ? 1 : LeastReturn);
        }
        Length = change.NewLength;
        if (removed > MostRemoved)
            Forget();
    }

    /// <summary>A stretch that somebody has put there was written by somebody else: merged in, or restored from an older text.</summary>
    /// <param name="span">Of the text as it is now; an empty one credits the author with a part in the whole.</param>
    public void Credit(TextSpan span, Guid author)
    {
        if (span.IsEmpty)
        {
            credited.Add(author);
            return;
        }
        if (span.Start < 0 || span.End > Length)
            throw new ArgumentOutOfRangeException(nameof(span));
        var (index, offset) = (0, 0);
        Skip(span.Start, ref index, ref offset);
        Split(ref index, ref offset);
        var person = NumberOf(author);
        for (var left = span.Length; left > 0; index++)
        {
            if (!pieces[index].Stands)
                continue;
            if (pieces[index].Length > left)
            {
                pieces.Insert(index + 1, pieces[index].From(left));
                pieces[index] = pieces[index].Before(left);
            }
            left -= pieces[index].Length;
            if (!IsOfTheStart(pieces[index]))
                pieces[index] = pieces[index] with { Author = person };
        }
    }

    int NumberOf(Guid author)
    {
        var number = people.IndexOf(author);
        if (number >= 0)
            return number;
        people.Add(author);
        return people.Count - 1;
    }

    void Skip(int length, ref int index, ref int offset)
    {
        var all = CollectionsMarshal.AsSpan(pieces);
        while (length > 0)
        {
            ref var piece = ref all[index];
            var left = piece.Stands ? piece.Length - offset : 0;
            if (length < left)
            {
                offset += length;
                return;
            }
            length -= left;
            index++;
            offset = 0;
        }
    }

    void Split(ref int index, ref int offset)
    {
        if (offset == 0)
            return;
        var piece = pieces[index];
        pieces[index] = piece.Before(offset);
        pieces.Insert(++index, piece.From(offset));
        offset = 0;
    }

    int Remove(int length, int index, int by)
    {
        while (length > 0)
        {
            var piece = pieces[index];
            if (piece.Stands)
            {
                if (piece.Length > length)
                {
                    pieces.Insert(index + 1, piece.From(length));
                    piece = piece.Before(length);
                }
                pieces[index] = piece with { RemovedBy = by };
                removed++;
                length -= piece.Length;
            }
            index++;
        }
        return index;
    }

    int Insert(string text, int index, int author, int leastReturn)
    {
        if (text.Length == 0)
            return index;
        if (text.Length >= leastReturn && BringBack(text, index) is { } behind)
            return behind;
        if (index > 0 && pieces[index - 1] is { Stands: true } before && before.Author == author && before.Length + text.Length <= LongestJoined && !IsOfTheStart(before))
        {
            // Typing comes key by key; a piece for each would be most of the memory.
            pieces[index - 1] = new Piece(string.Concat(before.Text, text), 0, before.Length + text.Length, author);
            return index;
        }
        pieces.Insert(index, new Piece(text, 0, text.Length, author));
        return index + 1;
    }

    /// <summary>Whole pieces that were taken out at this place, when together they are the text.</summary>
    int? BringBack(string text, int index)
    {
        var first = index;
        while (first > 0 && !pieces[first - 1].Stands)
            first--;
        for (; first < pieces.Count && !pieces[first].Stands; first++)
        {
            var end = first;
            var matched = 0;
            while (matched < text.Length && end < pieces.Count && !pieces[end].Stands && text.AsSpan(matched).StartsWith(pieces[end].Text))
                matched += pieces[end++].Length;
            if (matched < text.Length)
                continue;
            for (var i = first; i < end; i++)
                pieces[i] = pieces[i] with { RemovedBy = Piece.Nobody };
            removed -= end - first;
            return end;
        }
        return null;
    }

    bool IsOfTheStart(Piece piece) => ReferenceEquals(piece.Source, Start);

    /// <summary>What was written and taken out again long ago cannot return to its author any more; what stood at the start can.</summary>
    void Forget()
    {
        var kept = new List<Piece>(pieces.Count);
        foreach (var piece in pieces.Where(piece => piece.Stands || IsOfTheStart(piece)))
        {
            if (kept is [.., { Stands: false } last] && last.RemovedBy == piece.RemovedBy && last.Start + last.Length == piece.Start)
                kept[^1] = last with { Length = last.Length + piece.Length };
            else
                kept.Add(piece);
        }
        pieces.Clear();
        pieces.AddRange(kept);
        removed = pieces.Count(piece => !piece.Stands);
    }
}

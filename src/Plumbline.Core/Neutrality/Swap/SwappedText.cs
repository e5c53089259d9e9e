using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Swap;

/// <summary>One name that gave way to another.</summary>
/// <param name="Old">Where it stood; half-open, UTF-16 code units.</param>
/// <param name="New">Where the other stands in the new text.</param>
public readonly record struct Exchange(TextSpan Old, TextSpan New);

/// <summary>A text in which two parties have changed places, with the way from each position to the other text.</summary>
/// <param name="Exchanges">In order of the text.</param>
public sealed record SwappedText(string Text, ImmutableArray<Exchange> Exchanges)
{
    /// <summary>Where a range of the old text stands in the new one. An end inside an exchanged name moves to the name's edge.</summary>
    public TextSpan Map(TextSpan old) =>
        new(Move(old.Start, isEnd: false, e => e.Old, e => e.New), Move(old.End, isEnd: true, e => e.Old, e => e.New));

    /// <summary>Where a range of the new text stood in the old one.</summary>
    public TextSpan MapBack(TextSpan @new) =>
        new(Move(@new.Start, isEnd: false, e => e.New, e => e.Old), Move(@new.End, isEnd: true, e => e.New, e => e.Old));

    int Move(int position, bool isEnd, Func<Exchange, TextSpan> from, Func<Exchange, TextSpan> to)
    {
        var (low, high) = (0, Exchanges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (from(Exchanges[middle]).End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        if (low < Exchanges.Length && from(Exchanges[low]).Start < position)
            return isEnd ? to(Exchanges[low]).End : to(Exchanges[low]).Start;
        return low == 0 ? position : position + to(Exchanges[low - 1]).End - from(Exchanges[low - 1]).End;
    }
}

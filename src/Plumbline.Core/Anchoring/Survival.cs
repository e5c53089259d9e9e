using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <summary>
/// Which characters of an old text still stand in a new one, and where. All positions are UTF-16 code units, all ranges
/// half-open. Only the old characters count: what was typed at the edges of a range is outside it, what was typed between
/// two survivors is inside. So it does not matter whether many edits are taken one by one or as one composed change.
/// </summary>
public sealed class Survival
{
    readonly ImmutableArray<Kept> kept;

    public Survival(ChangeSet change)
    {
        (OldLength, NewLength) = (change.Length, change.NewLength);
        var runs = ImmutableArray.CreateBuilder<Kept>();
        int old = 0, now = 0;
        foreach (var section in change.Sections)
        {
            if (section.Keeps && section.Length > 0)
                runs.Add(new Kept(old, now, section.Length));
            old += section.Length;
            now += section.NewLength;
        }
        kept = runs.DrainToImmutable();
    }

    public int OldLength { get; }

    public int NewLength { get; }

    /// <summary>From the first to the last survivor of an old range, and how many there are; null when there is none.</summary>
    public (TextSpan Span, int Count)? Of(TextSpan old)
    {
        int? start = null;
        int end = 0, count = 0;
        for (var i = FirstEndingAfter(old.Start); i < kept.Length && kept[i].Old < old.End; i++)
        {
            var run = kept[i];
            var from = Math.Max(old.Start, run.Old);
            var to = Math.Min(old.End, run.Old + run.Length);
            if (from >= to)
                continue;
            start ??= run.New + (from - run.Old);
            end = run.New + (to - run.Old);
            count += to - from;
        }
        return start is { } first ? (new TextSpan(first, end), count) : null;
    }

    /// <summary>A place between two characters survives with either of them; an end of the text always does.</summary>
    public int? Position(int old)
    {
        if (old == OldLength)
            return NewLength;
        if (Of(new TextSpan(old, old + 1)) is { } after)
            return after.Span.Start;
        return old == 0 ? 0 : Of(new TextSpan(old - 1, old))?.Span.End;
    }

    /// <summary>Where an old position would be now, were what stood there not gone.</summary>
    public int Near(int old)
    {
        var i = FirstEndingAfter(old);
        if (i < kept.Length)
            return kept[i].New + Math.Max(0, old - kept[i].Old);
        return kept.Length == 0 ? 0 : kept[^1].New + kept[^1].Length;
    }

    /// <summary>How many characters of a new range stood in the old text already, outside of an old range.</summary>
    public int FromOutside(TextSpan old, TextSpan now)
    {
        var count = 0;
        foreach (var run in kept)
        {
            var from = Math.Max(now.Start, run.New);
            var to = Math.Min(now.End, run.New + run.Length);
            if (from >= to)
                continue;
            var origin = new TextSpan(run.Old + (from - run.New), run.Old + (to - run.New));
            var inside = Math.Min(origin.End, old.End) - Math.Max(origin.Start, old.Start);
            count += origin.Length - Math.Max(0, inside);
        }
        return count;
    }

    int FirstEndingAfter(int old)
    {
        int low = 0, high = kept.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (kept[middle].Old + kept[middle].Length > old)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    readonly record struct Kept(int Old, int New, int Length);
}

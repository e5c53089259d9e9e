using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing;

/// <summary>
/// A change of a whole text, immutable: sections that cover the old text from start to end, in UTF-16 code units.
/// Means the same as a ChangeSet of CodeMirror's @codemirror/state and shares its JSON form, so that browser and server agree.
/// </summary>
public sealed class ChangeSet
{
    internal ChangeSet(ImmutableArray<ChangeSection> sections)
    {
        Sections = sections;
        foreach (var section in sections)
        {
            Length = checked(Length + section.Length);
            NewLength = checked(NewLength + section.NewLength);
        }
    }

    public ImmutableArray<ChangeSection> Sections { get; }

    /// <summary>Code units of the text that this applies to; no other length will do.</summary>
    public int Length { get; }

    /// <summary>Code units of the text after the change.</summary>
    public int NewLength { get; }

    public bool IsEmpty => Sections.All(section => section.Keeps);

    /// <summary>What it writes, in order: half-open ranges of the text after it.</summary>
    public ImmutableArray<TextSpan> Written
    {
        get
        {
            var spans = ImmutableArray.CreateBuilder<TextSpan>();
            var now = 0;
            foreach (var section in Sections)
            {
                if (section.Inserted is { Length: > 0 })
                    spans.Add(new TextSpan(now, now + section.NewLength));
                now += section.NewLength;
            }
            return spans.ToImmutable();
        }
    }

    /// <summary>What it takes out, in order: half-open ranges of the text before it.</summary>
    public ImmutableArray<TextSpan> Deleted
    {
        get
        {
            var spans = ImmutableArray.CreateBuilder<TextSpan>();
            var old = 0;
            foreach (var section in Sections)
            {
                if (!section.Keeps && section.Length > 0)
                    spans.Add(new TextSpan(old, old + section.Length));
                old += section.Length;
            }
            return spans.ToImmutable();
        }
    }

    /// <summary>The change of a text of <paramref name="length"/> code units that changes nothing.</summary>
    public static ChangeSet Empty(int length) => new(length == 0 ? [] : [new(length, null)]);

    /// <summary>Replaces one half-open range of a text of <paramref name="length"/> code units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie in the text.</exception>
    public static ChangeSet Replacing(int length, int start, int end, string replacement)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, length);
        var sections = new SectionBuilder();
        sections.Keep(start);
        sections.Replace(end - start, replacement);
        sections.Keep(length - end);
        return sections.ToChangeSet();
    }

    /// <summary>The change from one text to another: what their common start and end leave between them.</summary>
    public static ChangeSet Between(string from, string to)
    {
        var start = from.AsSpan().CommonPrefixLength(to);
        var most = Math.Min(from.Length, to.Length) - start;
        var same = 0;
        while (same < most && from[^(same + 1)] == to[^(same + 1)]) same++;
        return Replacing(from.Length, start, from.Length - same, to[start..^same]);
    }

    /// <summary>Reads the JSON form, such as <c>[5,[2,"one","two"],7]</c>; anything malformed is <see cref="Refusal.Invalid"/>.</summary>
    public static Outcome<ChangeSet> Parse(string json) => ChangeSetJson.Read(json);

    /// <summary>The JSON form; lone surrogates are escaped, so that it survives UTF-8.</summary>
    public string ToJson() => ChangeSetJson.Write(this);

    /// <exception cref="ArgumentException">The text is not <see cref="Length"/> long.</exception>
    public string Apply(string text)
    {
        if (text.Length != Length) throw new ArgumentException($"The change is for {Length} code units, the text has {text.Length}.", nameof(text));
        return string.Create(NewLength, (Sections, text), static (target, source) =>
        {
            var (sections, old) = source;
            var from = 0;
            foreach (var section in sections)
            {
                var piece = section.Inserted is { } inserted ? inserted.AsSpan() : old.AsSpan(from, section.Length);
                piece.CopyTo(target);
                target = target[piece.Length..];
                from += section.Length;
            }
        });
    }

    /// <summary>The change that takes this one back, in the text after it.</summary>
    /// <param name="text">The text before it.</param>
    /// <exception cref="ArgumentException">The text is not <see cref="Length"/> long.</exception>
    public ChangeSet Invert(string text)
    {
        if (text.Length != Length) throw new ArgumentException($"The change is for {Length} code units, the text has {text.Length}.", nameof(text));
        var inverse = new SectionBuilder();
        var at = 0;
        foreach (var section in Sections)
        {
            if (section.Keeps) inverse.Keep(section.Length);
            else inverse.Replace(section.NewLength, text.Substring(at, section.Length));
            at += section.Length;
        }
        return inverse.ToChangeSet();
    }

    /// <summary>This change and then <paramref name="next"/>, as one.</summary>
    /// <exception cref="ArgumentException"><paramref name="next"/> does not start where this ends.</exception>
    public ChangeSet Compose(ChangeSet next)
    {
        if (NewLength != next.Length) throw new ArgumentException($"The next change is for {next.Length} code units, this one leaves {NewLength}.", nameof(next));
        return IsTrivial ? next : next.IsTrivial ? this : Composition.Of(this, next);
    }

    /// <summary>
    /// This change as it has to be when <paramref name="other"/>, which starts from the same text, was made first.
    /// </summary>
    /// <param name="before">Where both insert at one place: whether this one's text comes first.</param>
    /// <exception cref="ArgumentException">The two do not start from the same text.</exception>
    public ChangeSet Map(ChangeSet other, bool before = false)
    {
        if (Length != other.Length) throw new ArgumentException($"The other change is for {other.Length} code units, this one for {Length}.", nameof(other));
        return other.IsTrivial ? this : Rebasing.Of(this, other, before);
    }

    /// <summary>Where a position of the old text is in the new one.</summary>
    /// <param name="forward">At an insertion, or inside what was replaced: go behind the new text rather than before it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the old text.</exception>
    public int MapPosition(int position, bool forward = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        int old = 0, now = 0;
        foreach (var section in Sections)
        {
            var end = old + section.Length;
            if (section.Keeps)
            {
                if (end > position) return now + (position - old);
            }
            else if (end > position || (end == position && !forward && section.Length == 0))
            {
                return position == old || !forward ? now : now + section.NewLength;
            }

            now += section.NewLength;
            old = end;
        }

        return now;
    }

    /// <summary>Whether anything in the half-open range, or at its edges, was changed.</summary>
    public bool Touches(int start, int end)
    {
        var old = 0;
        foreach (var section in Sections)
        {
            if (old > end) return false;
            if (!section.Keeps && old + section.Length >= start) return true;
            old += section.Length;
        }

        return false;
    }

    public override string ToString() => ToJson();

    // Narrower than IsEmpty, on purpose: the same shortcut as the browser's library takes, so that both give the same sections.
    bool IsTrivial => Sections.IsEmpty || (Sections.Length == 1 && Sections[0].Keeps);
}

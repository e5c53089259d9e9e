namespace Plumbline.Core.CoEditing;

/// <summary>
/// What no store can hold or no editor can show is replaced: half surrogate pairs (UTF-8 has none), NUL, and carriage returns.
/// </summary>
static class Repair
{
    public const char Replacement = '\uFFFD';

    /// <summary>
    /// Whether a change of a sound text could have left it unsound: it wrote something doubtful, or cut next to a half of a pair.
    /// Looks at the changed places only, so that a keystroke need not read the whole text.
    /// </summary>
    /// <param name="after">The text after the change.</param>
    public static bool MayBeNeeded(ChangeSet change, PiecedText after)
    {
        var at = 0;
        foreach (var section in change.Sections)
        {
            if (section.Inserted is { } inserted
                && (IsDoubtful(inserted) || IsSurrogateAt(after, at - 1) || IsSurrogateAt(after, at + inserted.Length)))
                return true;
            at += section.NewLength;
        }

        return false;
    }

    /// <summary>The change that makes the text sound; null when it is.</summary>
    public static ChangeSet? Of(string text)
    {
        if (!IsDoubtful(text)) return null;
        var sections = new SectionBuilder();
        var sound = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (text[i] is not ('\0' or '\r') && !char.IsSurrogate(text[i])) continue;
            sections.Keep(i - sound);
            sections.Replace(1, Instead(text, i));
            sound = i + 1;
        }

        if (sections.Count == 0) return null;
        sections.Keep(text.Length - sound);
        return sections.ToChangeSet();
    }

    static bool IsDoubtful(string text) => text.AsSpan().ContainsAny('\0', '\r') || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    static bool IsSurrogateAt(PiecedText text, int position) => position >= 0 && position < text.Length && char.IsSurrogate(text[position]);

    static string Instead(string text, int at)
    {
        if (text[at] != '\r') return Replacement.ToString();
        return at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n";
    }
}

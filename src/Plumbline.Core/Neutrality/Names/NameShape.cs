namespace Plumbline.Core.Neutrality.Names;

/// <summary>How a name may be spelled where it stands in a text.</summary>
static class NameShape
{
    /// <summary>Where the run of letters and digits that begins at a position ends.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsWordPart(text[at]))
            at++;
        return at;
    }

    /// <summary>The index after a name that begins at a word's start, or -1 if another word stands there.</summary>
    public static int MatchEnd(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> name)
    {
        var (i, raised, isShouted) = (at, 0, true);
        for (var n = 0; n < name.Length; n++)
        {
            if (name[n] == ' ')
            {
                var afterSpaces = SpacesEnd(text, i);
                if (afterSpaces == i)
                    return -1;
                i = afterSpaces;
                continue;
            }

            if (i >= text.Length)
                return -1;
            var isSame = text[i] == name[n] || (IsApostrophe(text[i]) && IsApostrophe(name[n]));
            if (!isSame && text[i] != char.ToUpperInvariant(name[n]))
                return -1;
            if (!isSame && n > 0)
                raised++;
            isShouted &= !char.IsLower(text[i]);
            i++;
        }

        var isWhole = i >= text.Length || !IsWordPart(text[i]);
        return isWhole && (raised == 0 || isShouted) ? i : -1;
    }

    /// <summary>Whether a stretch of text is all in capitals, and long enough to be no initial.</summary>
    public static bool IsShouted(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsUpper(c))
                letters++;
        }

        return letters > 1;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    static int SpacesEnd(ReadOnlySpan<char> text, int at)
    {
        var isBroken = false;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            // A blank line ends the paragraph, and no name goes on behind it.
            if (text[at] == '\n' && isBroken)
                return at;
            isBroken |= text[at] == '\n';
            at++;
        }

        return at;
    }

    static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || (c >= 0x300 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}

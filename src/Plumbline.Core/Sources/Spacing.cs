namespace Plumbline.Core.Sources;

/// <summary>Closes the space around something that was taken out of a line.</summary>
static class Spacing
{
    public static string Join(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty || char.IsWhiteSpace(before[^1]))
            after = after.TrimStart(' ');
        if (after.IsEmpty || (".,;:!?)".Contains(after[0], StringComparison.Ordinal) && !EndsSentence(before)))
            before = before.TrimEnd(' ');
        return string.Concat(before, after);
    }

    static bool EndsSentence(ReadOnlySpan<char> before) => before.TrimEnd(' ') is [.., '.' or '!' or '?'];
}

namespace Plumbline.Web.Features.Shared.AnchoredText;

/// <summary>The signs with which a Markdown line begins; shown, because offsets count them, but drawn back.</summary>
public static class MarkdownSigns
{
    /// <returns>How many code units of the line are signs: "## ", "- ", "> ".</returns>
    public static int LengthIn(ReadOnlySpan<char> line)
    {
        var signs = 0;
        while (signs < line.Length && line[signs] is '#' or '>' or ' ')
            signs++;
        if (signs < line.Length - 1 && line[signs] is '-' or '*' or '+' && line[signs + 1] == ' ')
            signs += 2;
        return signs;
    }
}

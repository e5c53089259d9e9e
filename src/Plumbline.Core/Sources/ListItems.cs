namespace Plumbline.Core.Sources;

/// <summary>Gives lists Markdown's own bullets.</summary>
static class ListItems
{
    const string Bullets = "•‣◦▪●·*-";

    public static void Apply(CleaningRun run)
    {
        foreach (var line in run.Lines)
        {
            if (line.Role != LineRole.Text || !IsItem(line.Text))
                continue;
            line.Role = LineRole.ListItem;
            var text = line.Text.AsSpan().Trim();
            if (Bullets.Contains(text[0], StringComparison.Ordinal))
                line.Text = $"- {text[1..].TrimStart()}";
            if (text[1..].IsWhiteSpace())
                line.Text = "";
        }
    }

    public static bool IsItem(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.Length > 1 && ((Bullets.Contains(text[0], StringComparison.Ordinal) && char.IsWhiteSpace(text[1])) || NumberLength(text) > 0);
    }

    /// <summary>The length of "12. " or "12) " at the head of an item, without the space; 0 when there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits is > 0 and <= 4 && digits < text.Length && text[digits] is ('.' or ')')
            && (digits + 1 == text.Length || text[digits + 1] == ' ') ? digits + 1 : 0;
    }
}

namespace Plumbline.Core.Sources;

/// <summary>
/// Lines of a reference list: a number or an arrow, links back into the text, and a citation or what is left of one.
/// What a numbered one says is bound to its slot.
/// </summary>
static class ReferenceEntries
{
    public static void Apply(CleaningRun run)
    {
        var prefixes = run.Prefixes;
        var inEntry = false;
        foreach (var line in run.Lines)
        {
            if (line.IsBlank)
                continue;
            inEntry = IsEntry(line.Text, prefixes) || (inEntry && Continues(line.Text, prefixes));
            if (!inEntry)
                continue;
            Bind(run, line.Text, prefixes);
            run.Drop(line, RemovalKind.ReferenceEntry);
        }
    }

    /// <summary>A template's name without its content, or an error, says nothing that could be bound.</summary>
    public static void Bind(CleaningRun run, string line, TemplatePrefixes prefixes)
    {
        var text = line.AsSpan().Trim();
        var number = ListItems.NumberLength(text);
        if (number == 0)
            return;
        var said = SkipLinksBack(text[number..].TrimStart(), letters: false).TrimStart("↑^ ").ToString();
        if (said.Length > 0 && !CitationErrors.Opens(said) && TemplateUses.In(said, prefixes).IsEmpty)
            run.References.Add(new SlotReference(text[..(number - 1)].ToString(), Inserts.Strip(said).Trim()));
    }

    static bool IsEntry(string line, TemplatePrefixes prefixes)
    {
        var text = line.AsSpan().Trim();
        var number = ListItems.NumberLength(text);
        var pointed = text is ['↑', ..] or ['^', ' ', ..];
        if (number == 0 && !pointed)
            return false;
        text = text[Math.Max(number, 1)..].TrimStart();
        var withoutLinks = SkipLinksBack(text, letters: pointed);
        var hadLinks = withoutLinks.Length < text.Length;
        return pointed || (hadLinks && withoutLinks.IsEmpty) || IsCitation(withoutLinks, prefixes);
    }

    static bool Continues(string line, TemplatePrefixes prefixes) =>
        char.IsWhiteSpace(line[0]) && TemplateUses.In(line, prefixes).Any(u => u.Role == TemplateRole.Citation);

    static bool IsCitation(ReadOnlySpan<char> text, TemplatePrefixes prefixes)
    {
        if (CitationErrors.Opens(text))
            return true;
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return true;
        return TemplateUses.In(text.ToString(), prefixes) is [{ Start: 0, Role: TemplateRole.Citation }, ..];
    }

    // "2,0 2,1 2,2", "2.0 2.1" and, behind an arrow, "a b c".
    static ReadOnlySpan<char> SkipLinksBack(ReadOnlySpan<char> text, bool letters)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf(' ') is var space and >= 0 ? space : text.Length;
            var word = text[..end];
            var parting = word.IndexOfAny(",.");
            var numbers = parting > 0 && parting < word.Length - 1 && word[..parting].IndexOfAnyExceptInRange('0', '9') < 0
                && word[(parting + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
            if (!numbers && word is not "↑" && !(letters && word is [>= 'a' and <= 'z']))
                break;
            text = text[end..].TrimStart();
        }
        return text;
    }
}

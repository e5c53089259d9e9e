namespace Plumbline.Core.Sources;

/// <summary>Turns a saved page into text, and takes stray tags and scripts out of what is text already.</summary>
static class MarkupRemoval
{
    const int ClosingTagsOfAPage = 3;

    public static void Apply(CleaningRun run)
    {
        if (run.Converted is { } converted)
        {
            // Read for what it leaves out, and for its infobox; the text is the other program's, and may hold tags still.
            HtmlPage.ToText(run);
            (run.Text, run.IsConverted) = (converted, true);
        }
        if (!run.Text.Contains('<', StringComparison.Ordinal))
            return;
        if (run.Converted is null && IsPage(run.Text))
            (run.Text, run.IsConverted) = (HtmlPage.ToText(run), true);
        else
            run.Text = StrayTags.Without(run);
    }

    public static bool IsPage(string text)
    {
        if (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<body", StringComparison.OrdinalIgnoreCase))
            return true;
        var closing = 0;
        foreach (var tag in (ReadOnlySpan<string>)["</p>", "</div>", "</li>", "</td>", "</section>", "</article>", "</h1>", "</h2>", "</h3>"])
        {
            for (var at = text.IndexOf(tag, StringComparison.OrdinalIgnoreCase); at >= 0 && closing < ClosingTagsOfAPage; closing++)
                at = text.IndexOf(tag, at + 1, StringComparison.OrdinalIgnoreCase);
        }
        return closing >= ClosingTagsOfAPage;
    }
}

namespace Plumbline.Core.Sources;

/// <summary>Turns a saved page into text, and takes stray tags and scripts out of what is text already.</summary>
static class MarkupRemoval
{
    const int ClosingTagsOfAPage = 3;

    public static void Apply(CleaningRun run)
    {
        if (!run.Text.Contains('<', StringComparison.Ordinal))
            return;
        run.Text = IsPage(run.Text) ? HtmlPage.ToText(run) : StrayTags.Without(run);
    }

    static bool IsPage(string text)
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

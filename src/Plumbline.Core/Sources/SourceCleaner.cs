namespace Plumbline.Core.Sources;

/// <summary>Takes out of an imported text what its site or its export put in, and shows what was lost on the way.</summary>
public static class SourceCleaner
{
    // In this order: each step relies on what the earlier ones took away.
    static readonly Action<CleaningRun>[] Steps =
    [
        WikitextConversion.Apply,
        MarkupRemoval.Apply,
        run => run.Lines = [.. run.Text.Split('\n').Select((line, at) => new SourceLine(line, at + 1))],
        PageHeader.Apply,
        InfoboxDebris.Apply,
        ReferenceEntries.Apply,
        CitationErrors.Apply,
        FileResidue.Apply,
        TemplateResidue.Apply,
        CitationMarks.Apply,
        ListItems.Apply,
        Headings.Apply,
        ClosingSections.Apply,
        GluedWords.Apply,
    ];

    /// <summary>Linear in the length of <paramref name="raw"/>; the same text always cleans to the same result.</summary>
    public static CleanedSource Clean(string raw, CancellationToken cancellation = default) => Clean(raw, markdown: null, cancellation);

    /// <param name="raw">The text, or the page, as it came.</param>
    /// <param name="markdown">What another program made of the page; it is cleaned in the page's place, which tells only what was left out of it.</param>
    public static CleanedSource Clean(string raw, string? markdown, CancellationToken cancellation = default)
    {
        var run = new CleaningRun(Inserts.Neutralise(PlainText.Normalise(raw)), cancellation)
        {
            Converted = markdown is null ? null : Inserts.Neutralise(PlainText.Normalise(markdown)),
        };
        foreach (var step in Steps)
        {
            cancellation.ThrowIfCancellationRequested();
            step(run);
        }
        var (text, gaps, marks) = Inserts.Render(MarkdownLayout.Of(run.Lines));
        return new CleanedSource(
            run.Title, text, run.Removals(), gaps, marks, [.. run.Pieces], [.. run.Infobox], [.. run.References.DistinctBy(r => r.Slot, StringComparer.Ordinal)]);
    }
}

namespace Plumbline.Core.Sources;

/// <summary>Takes out of an imported text what its site or its export put in, and shows what was lost on the way.</summary>
public static class SourceCleaner
{
    // In this order: each step relies on what the earlier ones took away.
    static readonly Action<CleaningRun>[] Steps =
    [
        MarkupRemoval.Apply,
        run => run.Lines = [.. run.Text.Split('\n').Select(line => new SourceLine(line))],
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
    ];

    /// <summary>Linear in the length of <paramref name="raw"/>; the same text always cleans to the same result.</summary>
    public static CleanedSource Clean(string raw, CancellationToken cancellation = default)
    {
        var run = new CleaningRun(Inserts.Neutralise(PlainText.Normalise(raw)), cancellation);
        foreach (var step in Steps)
        {
            cancellation.ThrowIfCancellationRequested();
            step(run);
        }
        var (markdown, gaps, marks) = Inserts.Render(MarkdownLayout.Of(run.Lines));
        return new CleanedSource(run.Title, markdown, run.Removals(), gaps, marks);
    }
}

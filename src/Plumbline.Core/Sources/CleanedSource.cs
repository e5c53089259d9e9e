using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Sources;

/// <summary>A source without the debris of the site it came from, and what was taken out.</summary>
/// <param name="Title">The page's title where its first lines give it away; otherwise null.</param>
/// <param name="Markdown">Paragraphs, headings, lists and tables, with a blank line between blocks.</param>
/// <param name="Removals">What was removed, one row a kind, in the order of <see cref="RemovalKind"/>.</param>
/// <param name="Gaps">Where content is lost, in the order of the text.</param>
/// <param name="Marks">Where editors had marked a doubt ("citation needed"), in the order of the text.</param>
public sealed record CleanedSource(
    string? Title,
    string Markdown,
    ImmutableArray<Removal> Removals,
    ImmutableArray<Gap> Gaps,
    ImmutableArray<EditorialMark> Marks);

public enum RemovalKind
{
    TemplateResidue,
    FileResidue,
    CitationMark,
    CitationError,
    ReferenceEntry,
    EditorialMark,
    Navigation,
    SiteHeader,
    InfoboxDebris,
    Markup,
}

/// <param name="Count">How many pieces of this kind were removed.</param>
/// <param name="Samples">The first few different ones, shortened.</param>
public sealed record Removal(RemovalKind Kind, int Count, ImmutableArray<string> Samples);

/// <summary>A place where the source had content that did not survive, shown in the Markdown as a marker.</summary>
/// <param name="Span">The marker, half-open, in UTF-16 code units of the Markdown.</param>
/// <param name="Name">What produced the lost content, such as <c>convert</c>.</param>
public sealed record Gap(TextSpan Span, string Name, GapKind Kind);

public enum GapKind
{
    /// <summary>A quantity, date or other value within a sentence.</summary>
    Value,

    /// <summary>A name or foreign words within a sentence.</summary>
    Name,

    /// <summary>A quotation standing by itself.</summary>
    Quotation,

    /// <summary>Something of which only the name is known.</summary>
    Unknown,
}

/// <param name="Position">Where the mark stood, in UTF-16 code units of the Markdown.</param>
public sealed record EditorialMark(int Position, string Name);

using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Sources;

/// <summary>A source without the debris of the site it came from, and what was taken out.</summary>
/// <param name="Title">The page's title where its first lines give it away; otherwise null.</param>
/// <param name="Markdown">Paragraphs, headings, lists and tables, with a blank line between blocks.</param>
/// <param name="Removals">What was removed, one row a kind, in the order of <see cref="RemovalKind"/>.</param>
/// <param name="Gaps">Where content is lost, in the order of the text.</param>
/// <param name="Marks">Where editors had marked a doubt ("citation needed"), in the order of the text.</param>
/// <param name="Pieces">What was removed, piece by piece and in its surroundings, in the order of removal; capped a kind.</param>
/// <param name="Infobox">What an infobox said, in its order: figures for the ledger, no prose.</param>
/// <param name="References">What the slots (<c>[^12]</c>) stand for, where the text itself said so.</param>
public sealed record CleanedSource(
    string? Title,
    string Markdown,
    ImmutableArray<Removal> Removals,
    ImmutableArray<Gap> Gaps,
    ImmutableArray<EditorialMark> Marks,
    ImmutableArray<RemovedPiece> Pieces,
    ImmutableArray<InfoboxField> Infobox,
    ImmutableArray<SlotReference> References);

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
/// <param name="Name">As the text had it, such as <c>citation needed</c>.</param>
public sealed record EditorialMark(int Position, string Name)
{
    public DoubtKind Kind => EditorialDoubts.KindOf(Name);
}

/// <summary>What an editor's mark doubts.</summary>
public enum DoubtKind
{
    /// <summary>Nothing is cited, or not enough.</summary>
    CitationNeeded,

    /// <summary>Somebody says that it is wrong, or partial.</summary>
    Disputed,

    /// <summary>The source that is cited is in doubt.</summary>
    SourceInDoubt,

    /// <summary>The words are unclear, vague or out of date.</summary>
    Unclear,
}

/// <summary>One thing that cleaning took out, as it stood.</summary>
/// <param name="Line">Line of the original, from 1; 0 where the text had been converted before it was cut into lines.</param>
/// <param name="Before">The end of what stood before it on its line.</param>
/// <param name="After">The beginning of what stood behind it.</param>
public sealed record RemovedPiece(RemovalKind Kind, int Line, string Text, string Before, string After);

/// <param name="Name">The row's label, such as <c>Casualties and losses</c>; empty where none stood over it.</param>
/// <param name="Value">As written; several cells are parted by <c> | </c>.</param>
public sealed record InfoboxField(string Name, string Value);

/// <param name="Slot">What stands between <c>[^</c> and <c>]</c> in the Markdown.</param>
/// <param name="Text">The reference, one line of plain text.</param>
public sealed record SlotReference(string Slot, string Text);

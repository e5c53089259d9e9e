namespace Plumbline.Data.Sources;

/// <summary>A text that entries are checked against.</summary>
public sealed class Source : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Title { get; set; }

    /// <summary><see cref="SearchKey"/> of the title.</summary>
    public required string TitleKey { get; set; }

    public string? Publisher { get; set; }

    /// <summary><see cref="SearchKey"/> of the publisher: spelt alike, it is the same one.</summary>
    public string? PublisherKey { get; set; }

    public string? Author { get; set; }
    public string? Address { get; set; }

    /// <summary>Where an archive keeps the page.</summary>
    public string? ArchiveAddress { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>Tag of the language it is written in, as "en" or "hy"; null where nobody said.</summary>
    public string? Language { get; set; }

    /// <summary>The terms under which it may be used, as "CC BY-SA 4.0".</summary>
    public string? Licence { get; set; }

    public SourceReliability Reliability { get; set; }

    /// <summary>Why it was rated so.</summary>
    public string? ReliabilityNote { get; set; }

    /// <summary>Whose words the whole text repeats, as "Ministry of Dorven"; <see cref="PassageOrigin"/> for parts of it.</summary>
    public string? Origin { get; set; }

    /// <summary>Name of the party it speaks for; null for an independent one.</summary>
    public string? AffiliatedParty { get; set; }

    /// <summary>Copies of encyclopedias and texts of unknown origin: never evidence.</summary>
    public bool ComparisonOnly { get; set; }

    /// <summary>The cleaned text, Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>As uploaded, decoded.</summary>
    public required string OriginalText { get; init; }

    /// <summary>Hexadecimal SHA-256 of the original bytes.</summary>
    public required string OriginalHash { get; init; }

    /// <summary>Hexadecimal SHA-256 of <see cref="Text"/>: the same words in another file or encoding. Empty for sources older than it.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>Name of the encoding it was read with.</summary>
    public required string Encoding { get; init; }

    public SourceFormat Format { get; init; }

    /// <summary>When the page was saved from the web, UTC; with <see cref="OriginalText"/> and <see cref="OriginalHash"/> it is a snapshot.</summary>
    public DateTimeOffset? CapturedAt { get; set; }

    /// <summary>Shared by the versions of one source.</summary>
    public Guid SeriesId { get; init; } = Guid.CreateVersion7();

    /// <summary>Counts from 1 within the series.</summary>
    public int SeriesNumber { get; init; } = 1;

    public string? FileName { get; init; }

    /// <summary>What cleaning removed, by kind.</summary>
    public List<SourceRemoval> Removals { get; init; } = [];

    /// <summary>Where content was lost and a visible gap stands.</summary>
    public int GapCount { get; init; }

    /// <summary>What an infobox said: for the ledger of figures, no prose.</summary>
    public List<SourceField> Infobox { get; init; } = [];

    /// <summary>Where editors of the text had marked a doubt.</summary>
    public List<SourceMark> Marks { get; init; } = [];

    /// <summary>What the text's footnote slots stand for.</summary>
    public List<SourceReference> References { get; init; } = [];

    /// <summary>Taken out of the library: what cites it keeps it, nothing new can.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    public Guid? ArchivedBy { get; set; }
    public string? ArchivedReason { get; set; }

    public required Guid AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public long Version { get; set; }
}

public sealed class SourceRemoval
{
    public required string Kind { get; init; }
    public required int Count { get; init; }
    public List<string> Samples { get; init; } = [];
}

/// <param name="Name">The row's label; empty where none stood over it.</param>
/// <param name="Value">As written.</param>
public sealed record SourceField(string Name, string Value);

/// <param name="Position">UTF-16 code units of the cleaned text.</param>
/// <param name="Name">As the text had it, such as "citation needed".</param>
/// <param name="Kind">A <see cref="Plumbline.Core.Sources.DoubtKind"/>.</param>
public sealed record SourceMark(int Position, string Name, string Kind);

/// <param name="Slot">What stands between <c>[^</c> and <c>]</c> in the cleaned text.</param>
public sealed record SourceReference(string Slot, string Text);

public enum SourceFormat
{
    PlainText,
    Markdown,
    Html,
    Wikitext,
    Docx,
    Pdf,
}

public enum SourceReliability
{
    Unrated,
    Unreliable,
    Mixed,
    Reliable,
}

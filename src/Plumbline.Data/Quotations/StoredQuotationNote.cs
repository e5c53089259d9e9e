using Plumbline.Core.Comparison.Quoting;

namespace Plumbline.Data.Quotations;

/// <summary>What somebody has said of an entry's quotations of one wording. The quotations themselves are computed and never stored.</summary>
public sealed class StoredQuotationNote : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }

    /// <summary>Of the wording; another wording is another quotation.</summary>
    public required string Key { get; init; }

    /// <summary>The words as they stood then.</summary>
    public required string Words { get; init; }

    public required QuotationNoteKind Kind { get; init; }

    /// <summary>What the sources said of it then.</summary>
    public required QuotationVerdict Verdict { get; init; }

    /// <summary>Of what was wrong with it then.</summary>
    public required string Digest { get; init; }

    /// <summary>Whom the text gave the words to.</summary>
    public string? Speaker { get; set; }

    /// <summary>Why it may stand as it is; of an accepted one.</summary>
    public string? Reason { get; init; }

    /// <summary>The words in the language in which they were said; of a translated one, as the two that follow.</summary>
    public string? Original { get; init; }

    /// <summary>As people call it: "Velden".</summary>
    public string? Language { get; init; }

    public string? Translator { get; init; }

    /// <summary>Where the translator works here.</summary>
    public Guid? TranslatorId { get; init; }

    public required Guid RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public Guid? CheckedBy { get; set; }
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>Taken back, or replaced by a later one; kept so that it can be said again.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public long Version { get; set; }

    public QuotationNote ToNote() => Kind == QuotationNoteKind.Translated
        ? new QuotationNote.Translated(Speaker, RecordedBy, TranslatorId, CheckedBy)
        : new QuotationNote.Accepted(Digest, RecordedBy);
}

public enum QuotationNoteKind
{
    Translated,
    Accepted,
}

namespace Plumbline.Data.Sources;

/// <summary>A text that entries are checked against.</summary>
public sealed class Source : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Title { get; set; }

    /// <summary><see cref="SearchKey"/> of the title.</summary>
    public required string TitleKey { get; set; }

    public string? Publisher { get; set; }
    public string? Address { get; set; }
    public DateOnly? PublishedOn { get; set; }
    public SourceReliability Reliability { get; set; }

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

    /// <summary>Name of the encoding it was read with.</summary>
    public required string Encoding { get; init; }

    public string? FileName { get; init; }

    /// <summary>What cleaning removed, by kind.</summary>
    public List<SourceRemoval> Removals { get; init; } = [];

    /// <summary>Where content was lost and a visible gap stands.</summary>
    public int GapCount { get; init; }

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

public enum SourceReliability
{
    Unrated,
    Unreliable,
    Mixed,
    Reliable,
}

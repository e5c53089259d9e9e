namespace Plumbline.Data.Figures;

/// <summary>What somebody made of a disagreement between figures. The figures themselves are computed and never stored.</summary>
public sealed class FigureSettlement : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }

    /// <summary>What is counted, as the ledger calls it.</summary>
    public required string GroupKey { get; init; }

    /// <summary>Of the ranges that were seen; with others the settlement no longer holds.</summary>
    public required string Digest { get; init; }

    /// <summary>The group in words, as it was then.</summary>
    public required string Label { get; set; }

    public required FigureSettlementKind Kind { get; set; }

    /// <summary>The range that was chosen; null for a presented one.</summary>
    public string? Chosen { get; set; }

    /// <summary>Why it was chosen, or where it is presented.</summary>
    public required string Reason { get; set; }

    public required Guid SettledBy { get; set; }
    public required DateTimeOffset SettledAt { get; set; }
    public long Version { get; set; }
}

public enum FigureSettlementKind
{
    /// <summary>The text gives what each side says, where the ledger cannot see it.</summary>
    Presented,

    /// <summary>The text gives one of them, for a reason.</summary>
    Chosen,
}

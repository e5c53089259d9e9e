namespace Plumbline.Core.Evidence;

/// <summary>What a source's passage does for words of the draft. Stored by number.</summary>
public enum EvidenceKind
{
    Supports,
    Contradicts,

    /// <summary>It speaks of the same thing, and decides nothing.</summary>
    Mentions,
}

public static class EvidenceKinds
{
    public static string InWords(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Supports => "supports",
        EvidenceKind.Contradicts => "contradicts",
        EvidenceKind.Mentions => "mentions",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}

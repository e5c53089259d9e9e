using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <summary>Where a pinned passage stands in a newer text.</summary>
/// <param name="Span">Half-open, UTF-16 code units; null for an orphan.</param>
public readonly record struct AnchorPlace(Hold Hold, TextSpan? Span)
{
    public static AnchorPlace Orphan { get; } = new(Hold.Lost, null);

    public bool IsOrphan => Span is null;
}

/// <summary>How a passage was held on to.</summary>
public enum Hold
{
    /// <summary>It is gone, or cannot be told apart from another.</summary>
    Lost,

    /// <summary>Its own characters, unchanged.</summary>
    Kept,

    /// <summary>Most of its own characters, with changes between them.</summary>
    Reworded,

    /// <summary>Not its own characters, but its words: cut and pasted, imported, restored.</summary>
    FoundAgain,
}

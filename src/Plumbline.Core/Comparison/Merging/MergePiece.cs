using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Merging;

public enum MergeKind
{
    /// <summary>Neither side has changed it.</summary>
    Same,

    /// <summary>Only the left side has changed, added or removed it.</summary>
    Left,

    /// <summary>Only the right side has changed, added or removed it.</summary>
    Right,

    /// <summary>Both sides have made the same change.</summary>
    Agreed,

    /// <summary>The sides differ from what they began with and from one another: somebody has to choose.</summary>
    Conflict,
}

/// <summary>A stretch of a three-way merge: a sentence that stands on all sides, or what stands between two of those.</summary>
/// <param name="Base">What both began with; empty for what was added.</param>
/// <param name="Left">Empty for what was removed on that side.</param>
/// <param name="Right">Empty for what was removed on that side.</param>
public sealed record MergePiece(MergeKind Kind, MergeSide Base, MergeSide Left, MergeSide Right);

/// <summary>One side of a piece.</summary>
/// <param name="Span">Of the words, in that side's text; half-open, UTF-16 code units.</param>
/// <param name="Words">Without the white space behind them.</param>
/// <param name="Gap">The white space behind them.</param>
public sealed record MergeSide(TextSpan Span, string Words, string Gap)
{
    public bool IsEmpty => Words.Length == 0;
}

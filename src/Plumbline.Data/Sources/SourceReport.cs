namespace Plumbline.Data.Sources;

/// <summary>What cleaning took out of a source, piece by piece; apart from the source, because it can be as long as that.</summary>
public sealed class SourceReport
{
    public required Guid SourceId { get; init; }

    /// <summary>In the order of removal; the commonest kinds are capped.</summary>
    public List<SourcePiece> Pieces { get; init; } = [];
}

/// <param name="Kind">A <see cref="Plumbline.Core.Sources.RemovalKind"/>.</param>
/// <param name="Line">Of the original, from 1; 0 where it was converted first.</param>
/// <param name="Before">The end of what stood before it on its line.</param>
/// <param name="After">The beginning of what stood behind it.</param>
public sealed record SourcePiece(string Kind, int Line, string Text, string Before, string After);

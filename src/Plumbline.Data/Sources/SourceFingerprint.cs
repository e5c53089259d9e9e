namespace Plumbline.Data.Sources;

/// <summary>What the search for near copies knows of a source without reading it. Made from its text; may be thrown away at any time.</summary>
public sealed class SourceFingerprint
{
    public required Guid SourceId { get; init; }

    /// <summary><see cref="Source.OriginalHash"/> of the version that it was made from.</summary>
    public required string OriginalHash { get; set; }

    /// <summary>Of the engine that made it; another format is made anew.</summary>
    public required int Format { get; set; }

    public required byte[] Grams { get; set; }
}

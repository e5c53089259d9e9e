using System.Collections.Immutable;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

public sealed record ListedSource(
    Guid Id, string Title, string? Publisher, DateOnly? PublishedOn, SourceReliability Reliability, string? AffiliatedParty,
    bool ComparisonOnly, int GapCount, DateTimeOffset AddedAt, int EntryCount)
{
    public string? Author { get; init; }
    public string? Language { get; init; }
    public string? Origin { get; init; }

    /// <summary>Its number among the versions of the source, from 1.</summary>
    public int Version { get; init; } = 1;

    public int Versions { get; init; } = 1;
    public bool IsArchived { get; init; }
}

public sealed record SourceList(ImmutableArray<ListedSource> Sources, int Total)
{
    /// <summary>The languages that sources of the library are written in.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];
}

public sealed record ReadSource(Source Source, string AddedBy, ImmutableArray<SourceEntry> Entries)
{
    /// <summary>All versions of the source, this one included, the oldest first.</summary>
    public ImmutableArray<SourceVersion> Versions { get; init; } = [];

    public ImmutableArray<SourceOrigin> Origins { get; init; } = [];

    /// <summary>What holds for its publisher, one a use at most.</summary>
    public ImmutableArray<RatingView> Ratings { get; init; } = [];

    public string? ArchivedBy { get; init; }
    public bool MayEdit { get; init; }
    public bool MayArchive { get; init; }
    public bool MayImport { get; init; }
}

public sealed record SourceEntry(Guid EntryId, string Slug, string Title, SourceUse Use);

public sealed record SourceVersion(Guid Id, int Number, string Title, DateOnly? PublishedOn, DateTimeOffset AddedAt, bool IsArchived, int EntryCount);

/// <param name="Start">Half-open, UTF-16 code units of the cleaned text.</param>
public sealed record SourceOrigin(Guid Id, int Start, int End, string Quote, string Origin, string AddedBy, DateTimeOffset AddedAt);

public sealed record AttachedSource(Guid SourceId, string Title, string? Publisher, DateOnly? PublishedOn, bool ComparisonOnly, SourceUse Use);

/// <param name="IsKept">False for a source that was imported before single pieces were kept.</param>
public sealed record RemovedPieces(ImmutableArray<SourcePiece> Pieces, int Total, bool IsKept);

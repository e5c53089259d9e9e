using System.Collections.Immutable;
using Plumbline.Core.Comparison;
using Plumbline.Core.Review;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Entries;

/// <summary>What is being done on an entry.</summary>
public sealed record EntryWork(ImmutableArray<DraftLine> Drafts, ImmutableArray<SubmissionLine> Submissions, ImmutableArray<SourceLine> Sources);

/// <param name="MayWrite">Whoever reads may write in it.</param>
/// <param name="SinceStart">How far it has come from the published version that it began from; null where that was not counted.</param>
public sealed record DraftLine(Guid Id, Guid OwnerId, string Owner, DateTimeOffset UpdatedAt, int Invited, bool MayWrite, WordDifference? SinceStart);

public sealed record SubmissionLine(Guid Id, SubmissionState State, string Summary, string Owner, DateTimeOffset Since);

public sealed record SourceLine(Guid Id, string Title, string? Publisher, SourceUse Use);

using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Entries;

/// <summary>What is being done on an entry.</summary>
public sealed record EntryWork(ImmutableArray<DraftLine> Drafts, ImmutableArray<SubmissionLine> Submissions, ImmutableArray<SourceLine> Sources);

public sealed record DraftLine(Guid Id, Guid OwnerId, string Owner, DateTimeOffset UpdatedAt, int Invited);

public sealed record SubmissionLine(Guid Id, SubmissionState State, string Summary, string Owner, DateTimeOffset Since);

public sealed record SourceLine(Guid Id, string Title, string? Publisher, SourceUse Use);

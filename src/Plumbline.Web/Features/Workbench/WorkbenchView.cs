using System.Collections.Immutable;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Workbench;

/// <summary>What the workbench shows around the text; the text itself comes through the draft hub.</summary>
public sealed record WorkbenchView(
    Guid DraftId, Guid EntryId, string Slug, string Title, ImmutableArray<Party> Parties,
    Guid OwnerId, string OwnerName, ImmutableArray<string> Invited,
    Guid? BaseRevisionId, Guid? PublishedRevisionId, bool NeedsConflictAnswer, ImmutableArray<WorkbenchSource> Sources, WorkbenchSubmission? Submission)
{
    public bool HasPublished => PublishedRevisionId is not null;

    /// <summary>A newer version was published since the draft last took account of one.</summary>
    public bool IsBehind => PublishedRevisionId is not null && BaseRevisionId != PublishedRevisionId;
}

public sealed record WorkbenchSource(
    Guid Id, string Title, string? Publisher, DateOnly? PublishedOn, SourceReliability Reliability, string? AffiliatedParty, SourceUse Use)
{
    public string About => string.Join(" · ", new[]
    {
        Publisher,
        PublishedOn?.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
        Reliability switch
        {
            SourceReliability.Reliable => "reliable",
            SourceReliability.Mixed => "mixed reliability",
            SourceReliability.Unreliable => "unreliable",
            _ => "not rated",
        },
        AffiliatedParty is null ? null : $"speaks for {AffiliatedParty}",
        Use == SourceUse.Comparison ? "for comparison only" : "evidence",
    }.Where(part => !string.IsNullOrEmpty(part)));
}

public sealed record LibrarySource(Guid Id, string Title, bool ComparisonOnly);

/// <summary>The submission that grew from this draft and is not settled, or the last one.</summary>
public sealed record WorkbenchSubmission(Guid Id, SubmissionState State, Guid RevisionId, int Rounds);

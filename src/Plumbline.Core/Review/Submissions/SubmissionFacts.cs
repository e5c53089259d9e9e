using System.Collections.Immutable;
using Plumbline.Core.Review.Claims;

namespace Plumbline.Core.Review.Submissions;

/// <summary>What the conditions of a transition need to know, loaded by the caller in the transaction that will store the result.</summary>
public sealed record SubmissionFacts
{
    /// <summary>Null before there is a draft.</summary>
    public required SubmissionState? State { get; init; }

    /// <summary>The revision under review; in Draft, the one that would be submitted.</summary>
    public required Guid CurrentRevision { get; init; }

    /// <summary>The moment of the attempt, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    // The draft
    public bool BaseIsRecorded { get; init; }
    public bool HasSummary { get; init; }
    public int SourceCount { get; init; }

    /// <summary>The gaps left in the text by lost words of a source, each once, as "[missing: convert]".</summary>
    public ImmutableArray<string> Gaps { get; init; } = [];

    /// <summary>Every check has finished on this revision; one that timed out has not.</summary>
    public bool ChecksHaveRun { get; init; }

    public bool SubmitterAnsweredConflictOfInterest { get; init; }

    /// <summary>The base is the version that is published now, or none is.</summary>
    public bool BaseIsCurrentlyPublished { get; init; }

    // The review
    public ClaimLease? Claim { get; init; }
    public ImmutableArray<AskedReviewer> AskedReviewers { get; init; } = [];
    public ImmutableArray<GivenRecommendation> Recommendations { get; init; } = [];

    /// <summary>How many recommendations make a review complete; one more each time an editor asks for another.</summary>
    public int RequiredRecommendations { get; init; } = 1;

    /// <summary>N: how many of them must be approvals before an editor may approve.</summary>
    public int RequiredApprovals { get; init; } = 1;

    /// <summary>Blocking flags and threads that nobody has resolved, lapsed and overridden ones included.</summary>
    public ImmutableArray<Blocker> Blockers { get; init; } = [];

    /// <summary>Figure conflicts that are neither resolved nor presented in the text.</summary>
    public int OpenFigureConflicts { get; init; }

    public int UnverifiedQuotes { get; init; }

    /// <summary>An approval or rejection of this revision is on record.</summary>
    public bool HasDecision { get; init; }

    /// <summary>UTC; null when no publication is planned.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    public bool NewerVersionIsPublished { get; init; }

    // What comes with the attempt
    public string? Reason { get; init; }
    public RejectionCategory? RejectionCategory { get; init; }

    /// <summary>A comment, or a flag that the actor links to.</summary>
    public bool HasCommentOrLinkedFlag { get; init; }

    /// <summary>The newer revision that the owner hands in with this attempt.</summary>
    public Guid? NewRevision { get; init; }

    public bool HasReason => !string.IsNullOrWhiteSpace(Reason);

    public bool HasNewRevision => NewRevision is { } revision && revision != CurrentRevision;
}

public enum RejectionCategory
{
    Sourcing,
    Neutrality,
    Accuracy,
    Copying,
    Scope,
    Other,
}

/// <summary>Somebody who was asked for a review.</summary>
public sealed record AskedReviewer(Guid Reviewer, bool HasDeclined = false);

/// <param name="Revision">The revision that was read.</param>
/// <param name="At">UTC; a reviewer's latest recommendation replaces earlier ones.</param>
/// <param name="ReviewerIsOther">False once the reviewer has become a contributor or declared a conflict of interest: it no longer counts.</param>
public sealed record GivenRecommendation(
    Guid Reviewer, Guid Revision, Verdict Verdict, DateTimeOffset At, bool ReviewerIsOther = true);

using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Decision;

/// <summary>A submission with all that somebody who reviews or decides looks at.</summary>
public sealed record SubmissionView
{
    /// <summary>The last live event that this view may already contain; later ones are news.</summary>
    public required long LiveSequence { get; init; }

    public required Guid Id { get; init; }
    public required Guid EntryId { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required ImmutableArray<string> Parties { get; init; }
    public required string Summary { get; init; }
    public required SubmissionState State { get; init; }
    public required DateTimeOffset StateSince { get; init; }
    public required int Round { get; init; }
    public required Guid RevisionId { get; init; }
    public required int RevisionNumber { get; init; }
    public required string Text { get; init; }
    public required Guid DraftId { get; init; }
    public required Guid OwnerId { get; init; }
    public required string OwnerName { get; init; }
    public required string? ClaimHolderName { get; init; }
    public required DateTimeOffset? ClaimExpiresAt { get; init; }
    public required bool HoldsClaim { get; init; }
    public required bool IsOwner { get; init; }
    public required bool BreakGlass { get; init; }
    public required int? PublishedRevisionNumber { get; init; }

    /// <summary>A reviewer or editor who has not yet said whether they have a stake in the dispute.</summary>
    public required bool NeedsConflictAnswer { get; init; }

    /// <summary>Lateness is shown to those who can act on it, not to the people who wait.</summary>
    public required bool ShowsLateness { get; init; }

    public required bool MayAnnotate { get; init; }
    public required bool MayActOnFlags { get; init; }
    public required bool MayDismissConfirmed { get; init; }
    public required bool MayDecide { get; init; }
    public required bool MayRequestChanges { get; init; }
    public required bool MayUnpublish { get; init; }
    public required ImmutableArray<SourceLink> Sources { get; init; }
    public required ImmutableArray<FlagView> Flags { get; init; }
    public required ImmutableArray<ThreadView> Threads { get; init; }

    /// <summary>Threads that were opened in the draft since, and wait there.</summary>
    public required int OpenInDraft { get; init; }

    /// <summary>Who can be spoken to in a thread, for the page's script.</summary>
    public required string People { get; init; }

    public required ImmutableArray<RecommendationView> Recommendations { get; init; }
    public required ImmutableArray<DecisionView> Decisions { get; init; }
}

public sealed record SourceLink(Guid Id, string Title);

public sealed record RecommendationView(string Reviewer, Verdict Verdict, string Comment, DateTimeOffset At, bool OnThisRevision);

public sealed record DecisionView(string Editor, SubmissionState To, string Reason, DateTimeOffset At);

using System.Collections.Immutable;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Decision;

/// <summary>A submission with all that somebody who reviews or decides looks at.</summary>
public sealed record SubmissionView
{
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
    public required bool MayAnnotate { get; init; }
    public required bool MayActOnFlags { get; init; }
    public required ImmutableArray<SourceLink> Sources { get; init; }
    public required ImmutableArray<FlagView> Flags { get; init; }
    public required ImmutableArray<ThreadView> Threads { get; init; }
    public required ImmutableArray<RecommendationView> Recommendations { get; init; }
    public required ImmutableArray<DecisionView> Decisions { get; init; }
}

public sealed record SourceLink(Guid Id, string Title);

/// <param name="Span">In the revision's text; half-open, UTF-16.</param>
public sealed record FlagView(
    Guid Id, TextSpan Span, string Phrase, Label Label, Severity Severity, string Message, FlagState State, Guid RevisionId,
    string? RaisedBy, string? ConfirmedBy, DismissalReason? DismissalReason, string? DismissalNote)
{
    public bool IsOpen => State is FlagState.Open or FlagState.Confirmed or FlagState.Reopened or FlagState.Rewritten or FlagState.Attributed;
}

public sealed record ThreadView(
    Guid Id, TextSpan Span, string Quote, bool Blocking, string? Ground, string? ResolvedBy, ImmutableArray<CommentView> Comments)
{
    public bool IsResolved => ResolvedBy is not null;
}

public sealed record CommentView(string Author, string Body, DateTimeOffset At);

public sealed record RecommendationView(string Reviewer, Verdict Verdict, string Comment, DateTimeOffset At, bool OnThisRevision);

public sealed record DecisionView(string Editor, SubmissionState To, string Reason, DateTimeOffset At);

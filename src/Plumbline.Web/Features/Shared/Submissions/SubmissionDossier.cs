using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Entries;
using Plumbline.Data.Submissions;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Everything that the rules ask about one submission, read in one context.</summary>
public sealed record SubmissionDossier
{
    public required Submission Submission { get; init; }
    public required Entry Entry { get; init; }
    public required int RevisionNumber { get; init; }

    /// <summary>The published revision that the one under review starts from.</summary>
    public required Guid? BaseRevisionId { get; init; }

    public required ImmutableHashSet<Guid> Contributors { get; init; }

    /// <summary>By person: whether they declared a conflict of interest. Who is missing has not answered.</summary>
    public required ImmutableDictionary<Guid, bool> Conflicts { get; init; }

    public required ImmutableHashSet<Guid> Invited { get; init; }

    /// <summary>Sources attached as evidence.</summary>
    public required int EvidenceCount { get; init; }

    public required ImmutableArray<Blocker> Blockers { get; init; }

    /// <summary>Disagreements between figures that the revision neither presents nor has settled.</summary>
    public required int OpenFigureConflicts { get; init; }

    /// <summary>Quotations that the sources do not bear out and nobody else has let stand.</summary>
    public required int OpenQuotations { get; init; }

    /// <summary>Whoever let their claim run out, where that was noticed only just now.</summary>
    public Guid? LapsedHolder { get; init; }

    public SubmissionFacts Facts(DateTimeOffset now)
    {
        var decisions = Submission.Decisions.Where(d => d.RevisionId == Submission.RevisionId).ToList();
        return new SubmissionFacts
        {
            State = Submission.State,
            CurrentRevision = Submission.RevisionId,
            Now = now,
            BaseIsRecorded = true,
            HasSummary = !string.IsNullOrWhiteSpace(Submission.Summary),
            SourceCount = EvidenceCount,
            // A revision is frozen only after its checks have run; see SubmitDraft.
            ChecksHaveRun = true,
            SubmitterAnsweredConflictOfInterest = Conflicts.ContainsKey(Submission.OwnerId),
            BaseIsCurrentlyPublished = Entry.PublishedRevisionId is null || Entry.PublishedRevisionId == BaseRevisionId,
            Claim = Claim,
            Recommendations =
            [
                .. Submission.Recommendations.Select(r => new GivenRecommendation(r.ReviewerId, r.RevisionId, r.Verdict, r.At, IsOther(r.ReviewerId))),
            ],
            RequiredRecommendations = 1 + decisions.Count(d => d.To == SubmissionState.InReview),
            Blockers = Blockers,
            OpenFigureConflicts = OpenFigureConflicts,
            UnverifiedQuotes = OpenQuotations,
            HasDecision = decisions.OrderBy(d => d.At).LastOrDefault()?.To is SubmissionState.Approved or SubmissionState.Rejected,
        };
    }

    public Standing StandingOf(Guid person, DateTimeOffset now) => new()
    {
        ContributedToRevision = Contributors.Contains(person),
        HasConflictOfInterest = Conflicts.GetValueOrDefault(person),
        HasAnsweredConflictOfInterest = Conflicts.ContainsKey(person),
        OwnsDraft = Submission.OwnerId == person,
        InvitedToDraft = Invited.Contains(person),
        HoldsClaim = Claim?.IsHeldBy(person, now) == true,
    };

    ClaimLease? Claim => Submission is { ClaimedBy: { } holder, ClaimExpiresAt: { } expires } ? new ClaimLease(holder, expires) : null;

    bool IsOther(Guid person) => !Contributors.Contains(person) && !Conflicts.GetValueOrDefault(person);
}

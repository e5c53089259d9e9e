using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Decision;

/// <summary>"Why can't I approve?": everything in the way, for this person and this submission, now.</summary>
public sealed class DecisionRequirements(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time)
{
    public async Task<Outcome<DecisionAnswer>> RunAsync(Caller caller, Guid submissionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var now = time.GetUtcNow();
        if (await db.ReadActorAsync(caller, now, cancellation) is not Outcome<Actor>.Done { Value: var actor })
            return new Refusal.NotSignedIn("Sign in again to see what you may do here.");
        if (await db.LoadSubmissionAsync(submissionId, cancellation) is not { } dossier)
            return SubmissionDossiers.NoSuchSubmission;

        var standing = dossier.StandingOf(actor.Id, now);
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, standing).ToRefusal() is { } denied)
            return denied;

        var facts = dossier.Facts(now);
        return new DecisionAnswer(
            dossier.Submission.RevisionId,
            dossier.Submission.State,
            Requirements.ForDecision(facts, actor, standing),
            Requirements.ForPublishing(facts, actor, standing),
            Requirements.ForRecommending(facts, actor, standing),
            Requirements.For(Trigger.Claim, facts, actor, standing),
            [.. facts.Blockers.Where(blocker => blocker.Stands(now))],
            await WhoCouldAsync(db, dossier, now, cancellation));
    }

    static async Task<Eligibility?> WhoCouldAsync(PlumblineDbContext db, SubmissionDossier dossier, DateTimeOffset now, CancellationToken cancellation)
    {
        ReviewAction? next = dossier.Submission.State switch
        {
            SubmissionState.Submitted => ReviewAction.ClaimReview,
            SubmissionState.InReview => ReviewAction.Recommend,
            SubmissionState.ReadyForDecision => ReviewAction.Decide,
            SubmissionState.Approved => ReviewAction.Publish,
            _ => null,
        };
        if (next is not { } action)
            return null;
        var roles = Permissions.WhoCould(action);
        var people = await db.Users
            .Where(p => p.Roles.Any(r => roles.Contains(r.Role)))
            .Select(p => new { p.Id, p.DisplayName, p.SuspendedAt, Roles = p.Roles.Select(r => r.Role).ToList() })
            .ToListAsync(cancellation);
        return Eligibility.Of(action, people.Select(p =>
            new Candidate(new Actor(p.Id, p.DisplayName, [.. p.Roles], p.SuspendedAt is not null), dossier.StandingOf(p.Id, now))));
    }
}

/// <summary>What is in the way of each step; an empty list means that the person who asked can take it.</summary>
/// <param name="Blockers">Flags and threads that stand, to link to.</param>
/// <param name="WhoCould">Who could take the next step, and why others cannot; null where no step is open.</param>
public sealed record DecisionAnswer(
    Guid RevisionId,
    SubmissionState State,
    ImmutableArray<Requirement> Approve,
    ImmutableArray<Requirement> Publish,
    ImmutableArray<Requirement> Recommend,
    ImmutableArray<Requirement> Claim,
    ImmutableArray<Blocker> Blockers,
    Eligibility? WhoCould);

using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Shared.Threads;

namespace Plumbline.Web.Features.Decision;

public sealed class SubmissionQuery(
    IDbContextFactory<PlumblineDbContext> contexts, FlagsOfRevision flags, ThreadsOfRevision threads, TimeProvider time)
{
    static readonly SubmissionState[] UnderReview =
        [SubmissionState.Submitted, SubmissionState.InReview, SubmissionState.ReadyForDecision, SubmissionState.Approved];

    public async Task<Outcome<SubmissionView>> ReadAsync(Caller caller, Guid submissionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var now = time.GetUtcNow();
        // Read before everything else: what is committed meanwhile then counts as news rather than going unnoticed.
        var liveSequence = await db.Outbox.MaxAsync(o => (long?)o.Sequence, cancellation) ?? 0;
        var read = await db.ReadActorAsync(caller, now, cancellation);
        if (read is not Outcome<Actor>.Done { Value: var actor })
            return ((Outcome<Actor>.Refused)read).Why;
        if (await db.LoadSubmissionAsync(submissionId, cancellation) is not { } dossier)
            return SubmissionDossiers.NoSuchSubmission;
        var standing = dossier.StandingOf(actor.Id, now);
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, standing).ToRefusal() is { } refusal)
            return refusal;

        var submission = dossier.Submission;
        var people = submission.Recommendations.Select(r => r.ReviewerId)
            .Concat(submission.Decisions.Select(d => d.EditorId))
            .Append(submission.OwnerId);
        var claim = submission.ClaimExpiresAt > now ? submission.ClaimedBy : null;
        var names = await db.NamesOfAsync(claim is { } holder ? people.Append(holder) : people, cancellation);
        return new SubmissionView
        {
            LiveSequence = liveSequence,
            Id = submission.Id,
            EntryId = submission.EntryId,
            Slug = dossier.Entry.Slug,
            Title = dossier.Entry.Title,
            Parties = [.. await db.EntryParties.Where(p => p.EntryId == submission.EntryId).OrderBy(p => p.Ordinal).Select(p => p.Name).ToListAsync(cancellation)],
            Summary = submission.Summary,
            State = submission.State,
            StateSince = submission.StateSince,
            Round = Math.Max(1, submission.Rounds.Count),
            RevisionId = submission.RevisionId,
            RevisionNumber = dossier.RevisionNumber,
            Text = await db.Revisions.Where(r => r.Id == submission.RevisionId).Select(r => r.Text).SingleAsync(cancellation),
            DraftId = submission.DraftId,
            OwnerId = submission.OwnerId,
            OwnerName = names[submission.OwnerId],
            ClaimHolderName = claim is { } by ? names[by] : null,
            ClaimExpiresAt = claim is null ? null : submission.ClaimExpiresAt,
            HoldsClaim = claim == actor.Id,
            IsOwner = submission.OwnerId == actor.Id,
            BreakGlass = submission.BreakGlass,
            PublishedRevisionNumber = await db.Revisions.Where(r => r.Id == dossier.Entry.PublishedRevisionId).Select(r => (int?)r.Number).SingleOrDefaultAsync(cancellation),
            NeedsConflictAnswer = UnderReview.Contains(submission.State) && (actor.Is(Role.Reviewer) || actor.Is(Role.Editor))
                && !standing.ContributedToRevision && !standing.HasAnsweredConflictOfInterest,
            ShowsLateness = ServiceLevel.IsShownTo(actor, standing),
            MayAnnotate = Permissions.May(actor, ReviewAction.Annotate, standing),
            MayActOnFlags = Permissions.Ask(actor, ReviewAction.ConfirmFlag, standing).IsAllowed,
            MayDismissConfirmed = Permissions.May(actor, ReviewAction.DismissConfirmedFlag, standing),
            MayDecide = Permissions.May(actor, ReviewAction.Decide, standing),
            MayRequestChanges = submission.State == SubmissionState.InReview
                && Requirements.For(Trigger.RequestChanges, dossier.Facts(now) with { HasCommentOrLinkedFlag = true, Reason = "-" }, actor, standing).IsEmpty,
            MayUnpublish = Permissions.May(actor, ReviewAction.Unpublish, standing) || Permissions.May(actor, ReviewAction.UnpublishInEmergency, standing),
            Sources = [.. await (
                from attached in db.EntrySources
                where attached.EntryId == submission.EntryId
                join source in db.Sources on attached.SourceId equals source.Id
                orderby attached.AttachedAt
                select new SourceLink(source.Id, source.Title)).ToListAsync(cancellation)],
            Flags = await flags.ReadAsync(submission.RevisionId, cancellation),
            Threads = await threads.ReadAsync(submission.RevisionId, cancellation),
            OpenInDraft = await db.Annotations.CountAsync(a => a.DraftId == submission.DraftId && a.RevisionId == null && a.ResolvedAt == null, cancellation),
            People = PeopleJson.Of([.. await PeopleToMention.In(db).ToListAsync(cancellation)], actor.Id),
            Recommendations = [.. submission.Recommendations.OrderByDescending(r => r.At).Select(r =>
                new RecommendationView(names[r.ReviewerId], r.Verdict, r.Comment, r.At, r.RevisionId == submission.RevisionId))],
            Decisions = [.. submission.Decisions.OrderByDescending(d => d.At).Select(d => new DecisionView(names[d.EditorId], d.To, d.Reason, d.At))],
        };
    }
}

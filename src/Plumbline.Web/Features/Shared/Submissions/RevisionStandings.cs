using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>A revision, and what the actor is to it, for whatever is pinned to it.</summary>
/// <param name="Newer">The revision that has taken its place under review; null while none has.</param>
/// <param name="DocumentVersion">The version of <paramref name="DraftId"/> whose text it is, where that is known.</param>
public sealed record RevisionAtHand(Guid Id, Guid EntryId, string Text, Standing Standing, Guid? Newer, Guid? DraftId, long? DocumentVersion);

public static class RevisionStandings
{
    static readonly Refusal NoSuchRevision = new Refusal.NotFound("There is no such revision.");

    public static Outcome<T> WithRevision<T>(this Change change, Guid revisionId, Func<RevisionAtHand, Outcome<T>> next)
    {
        var db = change.Db;
        var person = change.Actor.Id;
        var revision = db.Revisions.Where(r => r.Id == revisionId)
            .Select(r => new { r.EntryId, r.DraftId, r.DocumentVersion, r.Text, Contributed = r.Contributors.Any(c => c.PersonId == person) })
            .SingleOrDefault();
        if (revision is null)
            return NoSuchRevision;

        var conflict = db.ConflictDeclarations.Where(c => c.PersonId == person && c.EntryId == revision.EntryId)
            .Select(c => (bool?)c.HasConflict).SingleOrDefault();
        var standing = new Standing
        {
            ContributedToRevision = revision.Contributed,
            HasConflictOfInterest = conflict == true,
            HasAnsweredConflictOfInterest = conflict is not null,
            OwnsDraft = db.Drafts.Any(d => d.Id == revision.DraftId && d.OwnerId == person),
            InvitedToDraft = db.DraftInvitations.Any(i => i.DraftId == revision.DraftId && i.PersonId == person),
            HoldsClaim = db.Submissions.Any(s => s.RevisionId == revisionId && s.ClaimedBy == person && s.ClaimExpiresAt > change.Now),
        };
        var newer = db.SubmissionRounds.Where(r => r.RevisionId == revisionId)
            .Join(db.Submissions, r => r.SubmissionId, s => s.Id, (_, s) => (Guid?)s.RevisionId)
            .FirstOrDefault(current => current != revisionId);
        return next(new RevisionAtHand(revisionId, revision.EntryId, revision.Text, standing, newer, revision.DraftId, revision.DocumentVersion));
    }
}

using Plumbline.Core.Review.Rights;
using Plumbline.Data;

namespace Plumbline.Web.Features.Quotations;

/// <summary>Who is what to a text whose quotations somebody speaks of.</summary>
/// <param name="Contributors">Those who wrote in it: their word on its quotations does not count.</param>
/// <param name="InConflict">Those who declared a conflict of interest; neither does theirs.</param>
sealed record TextAtHand(Guid EntryId, Guid? OwnerId, IReadOnlySet<Guid> Invited, IReadOnlySet<Guid> Contributors, IReadOnlySet<Guid> InConflict)
{
    public bool MayVouch(Guid person) => !Contributors.Contains(person) && !InConflict.Contains(person);

    public Standing StandingOf(Guid person) => new()
    {
        OwnsDraft = OwnerId == person,
        InvitedToDraft = Invited.Contains(person),
        ContributedToRevision = Contributors.Contains(person),
        HasConflictOfInterest = InConflict.Contains(person),
    };

    /// <summary>Null when there is no such text, or its draft was abandoned.</summary>
    public static TextAtHand? Find(PlumblineDbContext db, QuotedText text) => text switch
    {
        QuotedText.Draft { Id: var id } => OfDraft(db, id),
        QuotedText.Revision { Id: var id } => OfRevision(db, id),
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, message: null),
    };

    static TextAtHand? OfDraft(PlumblineDbContext db, Guid id)
    {
        var draft = db.Drafts.Where(d => d.Id == id && d.AbandonedAt == null).Select(d => new { d.EntryId, d.OwnerId }).SingleOrDefault();
        if (draft is null)
            return null;
        // It is not settled yet whose words will be left: too many, then, rather than too few.
        var authors = db.DraftChangesets.Where(c => c.DraftId == id).Select(c => c.AuthorId).Distinct().AsEnumerable().Append(draft.OwnerId).ToHashSet();
        return Of(db, draft.EntryId, id, draft.OwnerId, authors);
    }

    static TextAtHand? OfRevision(PlumblineDbContext db, Guid id)
    {
        var revision = db.Revisions.Where(r => r.Id == id).Select(r => new { r.EntryId, r.DraftId }).SingleOrDefault();
        if (revision is null)
            return null;
        var owner = db.Drafts.Where(d => d.Id == revision.DraftId).Select(d => (Guid?)d.OwnerId).SingleOrDefault();
        return Of(db, revision.EntryId, revision.DraftId, owner, db.RevisionContributors.Where(c => c.RevisionId == id).Select(c => c.PersonId).ToHashSet());
    }

    static TextAtHand Of(PlumblineDbContext db, Guid entryId, Guid? draftId, Guid? owner, HashSet<Guid> authors) => new(
        entryId, owner,
        db.DraftInvitations.Where(i => i.DraftId == draftId).Select(i => i.PersonId).ToHashSet(),
        authors,
        db.ConflictDeclarations.Where(c => c.EntryId == entryId && c.HasConflict).Select(c => c.PersonId).ToHashSet());
}

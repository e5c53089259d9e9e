using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;

namespace Plumbline.Web.Features.Workbench;

public sealed class WorkbenchQuery(IDbContextFactory<PlumblineDbContext> contexts)
{
    const int MostListed = 500;

    public async Task<Outcome<WorkbenchView>> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.AsNoTracking().Include(d => d.Invitations).SingleOrDefaultAsync(d => d.Id == draftId, cancellation);
        if (draft is null)
            return new Refusal.NotFound("There is no such draft.");
        var standing = Standing.None with
        {
            OwnsDraft = draft.OwnerId == actor.Id,
            InvitedToDraft = draft.Invitations.Any(i => i.PersonId == actor.Id),
        };
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, standing).ToRefusal() is { } refusal)
            return refusal;

        var entry = await db.Entries.AsNoTracking().Include(e => e.Parties).SingleAsync(e => e.Id == draft.EntryId, cancellation);
        var owner = await db.Users.Where(p => p.Id == draft.OwnerId).Select(p => p.DisplayName).SingleAsync(cancellation);
        var invitedIds = draft.Invitations.Select(i => i.PersonId).ToList();
        var invited = await db.Users.Where(p => invitedIds.Contains(p.Id)).Select(p => p.DisplayName).Order().ToListAsync(cancellation);
        var sources = await (
            from attached in db.EntrySources.AsNoTracking()
            where attached.EntryId == entry.Id
            join source in db.Sources on attached.SourceId equals source.Id
            orderby attached.AttachedAt
            select new WorkbenchSource(source.Id, source.Title, source.Publisher, source.PublishedOn, source.Reliability, source.AffiliatedParty, attached.Use))
            .ToListAsync(cancellation);
        var submission = await db.Submissions.AsNoTracking()
            .Where(s => s.DraftId == draftId)
            .OrderByDescending(s => s.SubmittedAt)
            .Select(s => new WorkbenchSubmission(s.Id, s.State, s.RevisionId, s.Rounds.Count))
            .FirstOrDefaultAsync(cancellation);
        var answered = await db.ConflictDeclarations.AnyAsync(c => c.EntryId == entry.Id && c.PersonId == actor.Id, cancellation);
        return new WorkbenchView(
            draft.Id, entry.Id, entry.Slug, entry.Title, [.. entry.Parties.OrderBy(p => p.Ordinal).Select(p => p.ToParty())],
            draft.OwnerId, owner, [.. invited], draft.BaseRevisionId, entry.PublishedRevisionId, !answered, [.. sources], submission);
    }

    /// <summary>A source's cleaned text, read when its tab is opened.</summary>
    public async Task<string> ReadSourceTextAsync(Guid sourceId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Sources.Where(s => s.Id == sourceId).Select(s => s.Text).SingleAsync(cancellation);
    }

    /// <summary>The library's sources that the entry does not have yet, newest first.</summary>
    public async Task<IReadOnlyList<LibrarySource>> ReadLibraryAsync(Guid entryId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Sources.AsNoTracking()
            .Where(s => s.ArchivedAt == null && !db.EntrySources.Any(a => a.EntryId == entryId && a.SourceId == s.Id))
            .OrderByDescending(s => s.AddedAt)
            .Take(MostListed)
            .Select(s => new LibrarySource(s.Id, s.Title, s.ComparisonOnly))
            .ToListAsync(cancellation);
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Drafts;

namespace Plumbline.Web.Features.Entries;

/// <summary>One entry for whoever reads it.</summary>
public sealed class EntryReader(IDbContextFactory<PlumblineDbContext> contexts, DraftDifferences differences)
{
    /// <summary>Each draft whose differences are counted has to be read in full.</summary>
    const int MostCounted = 20;

    /// <returns>Null when there is none, and for visitors also when it is not published.</returns>
    public async Task<EntryView?> ReadAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        var seesWork = Permissions.May(actor, ReviewAction.ReadDrafts, Standing.None);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entry = await db.Entries.AsNoTracking().Include(e => e.Parties).SingleOrDefaultAsync(e => e.Slug == slug, cancellation);
        if (entry is null || (entry.PublishedRevisionId is null && !seesWork))
            return null;
        var published = await db.Revisions.AsNoTracking()
            .Where(r => r.Id == entry.PublishedRevisionId)
            .Select(r => new PublishedText(r.Id, r.Number, r.Text))
            .SingleOrDefaultAsync(cancellation);
        return new EntryView(
            entry.Id, entry.Slug, entry.Title, [.. entry.Parties.OrderBy(p => p.Ordinal).Select(EntryPartyView.Of)],
            published, entry.PublishedAt, seesWork ? await ReadWorkAsync(db, actor, entry.Id, cancellation) : null);
    }

    async Task<EntryWork> ReadWorkAsync(PlumblineDbContext db, Actor actor, Guid entryId, CancellationToken cancellation)
    {
        var drafts = await (
            from d in db.Drafts
            where d.EntryId == entryId && d.AbandonedAt == null
            join owner in db.Users on d.OwnerId equals owner.Id
            orderby d.UpdatedAt descending
            select new { d.Id, d.OwnerId, owner.DisplayName, d.UpdatedAt, Invited = d.Invitations.Count, IsInvited = d.Invitations.Any(i => i.PersonId == actor.Id) })
            .ToListAsync(cancellation);
        var lines = new List<DraftLine>();
        foreach (var d in drafts)
        {
            var mayWrite = Permissions.May(actor, ReviewAction.EditDraft, new Standing { OwnsDraft = d.OwnerId == actor.Id, InvitedToDraft = d.IsInvited });
            lines.Add(new DraftLine(
                d.Id, d.OwnerId, d.DisplayName, d.UpdatedAt, d.Invited, mayWrite, lines.Count < MostCounted ? await differences.ReadAsync(d.Id, cancellation) : null));
        }
        var submissions = await (
            from s in db.Submissions
            where s.EntryId == entryId
            join owner in db.Users on s.OwnerId equals owner.Id
            orderby s.SubmittedAt descending
            select new SubmissionLine(s.Id, s.State, s.Summary, owner.DisplayName, s.StateSince)).AsNoTracking().ToListAsync(cancellation);
        var sources = await (
            from attached in db.EntrySources
            where attached.EntryId == entryId
            join source in db.Sources on attached.SourceId equals source.Id
            orderby source.TitleKey
            select new SourceLine(source.Id, source.Title, source.Publisher, attached.Use)).AsNoTracking().ToListAsync(cancellation);
        return new EntryWork([.. lines], [.. submissions], [.. sources]);
    }
}

/// <param name="Published">Null while nothing is published.</param>
/// <param name="Work">Null for visitors.</param>
public sealed record EntryView(
    Guid Id, string Slug, string Title, ImmutableArray<EntryPartyView> Parties, PublishedText? Published, DateTimeOffset? PublishedAt, EntryWork? Work);

public sealed record PublishedText(Guid RevisionId, int Number, string Text);

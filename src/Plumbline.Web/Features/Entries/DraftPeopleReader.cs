using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Drafts;

namespace Plumbline.Web.Features.Entries;

/// <summary>Who may write in a draft, and who could be asked to.</summary>
public sealed class DraftPeopleReader(IDbContextFactory<PlumblineDbContext> contexts)
{
    /// <returns>Null when there is no such draft, or the actor may not read drafts.</returns>
    public async Task<DraftPeople?> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        if (!Permissions.May(actor, ReviewAction.ReadDrafts, Standing.None))
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Drafts.AsNoTracking().Include(d => d.Invitations).SingleOrDefaultAsync(d => d.Id == draftId, cancellation) is not { } draft)
            return null;
        var entry = await db.Entries.AsNoTracking().Where(e => e.Id == draft.EntryId).Select(e => new { e.Slug, e.Title }).SingleAsync(cancellation);
        var writers = draft.Invitations.ConvertAll(i => i.PersonId);
        var editing = Permissions.WhoCould(ReviewAction.EditDraft).ToArray();
        var people = await db.Users.AsNoTracking()
            .Where(p => p.Id == draft.OwnerId || writers.Contains(p.Id) || (p.SuspendedAt == null && p.Roles.Any(r => editing.Contains(r.Role))))
            .OrderBy(p => p.DisplayName)
            .Select(p => new { p.Id, p.DisplayName })
            .ToListAsync(cancellation);
        return new DraftPeople(
            entry.Slug,
            entry.Title,
            people.Find(p => p.Id == draft.OwnerId)!.DisplayName,
            [.. people.Where(p => writers.Contains(p.Id)).Select(p => p.DisplayName)],
            [.. people.Where(p => p.Id != draft.OwnerId && !writers.Contains(p.Id)).Select(p => (p.Id, p.DisplayName))],
            Permissions.Ask(actor, ReviewAction.InviteToDraft, DraftStanding.Of(draft, actor)).WhyNot);
    }
}

/// <param name="Others">Who could be invited.</param>
/// <param name="WhyNotInvite">Null when the actor may invite.</param>
public sealed record DraftPeople(
    string EntrySlug, string EntryTitle, string Owner, ImmutableArray<string> Invited, ImmutableArray<(Guid Id, string Name)> Others, string? WhyNotInvite);

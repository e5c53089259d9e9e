using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Drafts;

namespace Plumbline.Web.Features.Workbench.Merging;

/// <summary>The other open drafts of a draft's entry.</summary>
public sealed class RivalReader(IDbContextFactory<PlumblineDbContext> contexts, DraftDifferences differences)
{
    const int MostListed = 20;

    public async Task<Outcome<RivalList>> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.AsNoTracking().Include(d => d.Invitations).SingleOrDefaultAsync(d => d.Id == draftId, cancellation);
        if (draft is null)
            return DraftSubmission.NoSuchDraft;
        var entry = await db.Entries.Where(e => e.Id == draft.EntryId).Select(e => new { e.Slug, e.Title }).SingleAsync(cancellation);
        var owner = await db.Users.Where(p => p.Id == draft.OwnerId).Select(p => p.DisplayName).SingleAsync(cancellation);
        var others = await (
            from other in db.Drafts
            where other.EntryId == draft.EntryId && other.Id != draftId && other.AbandonedAt == null
            join person in db.Users on other.OwnerId equals person.Id
            orderby other.UpdatedAt descending
            select new { other.Id, person.DisplayName, other.UpdatedAt }).Take(MostListed).ToListAsync(cancellation);
        var rivals = ImmutableArray.CreateBuilder<RivalLine>();
        foreach (var other in others)
            rivals.Add(new RivalLine(other.Id, other.DisplayName, other.UpdatedAt, await differences.ReadAsync(other.Id, cancellation) ?? new WordDifference(0, 0)));
        return new RivalList(entry.Slug, entry.Title, owner, rivals.ToImmutable(), DraftRights.Refuse(actor, draft, ReviewAction.EditDraft)?.Reason);
    }
}

/// <param name="WhyNot">Why nothing may be merged into this draft; null when it may.</param>
public sealed record RivalList(string Slug, string Title, string Owner, ImmutableArray<RivalLine> Rivals, string? WhyNot);

/// <param name="SinceStart">How far it has come from the published version that it began from.</param>
public sealed record RivalLine(Guid Id, string Owner, DateTimeOffset UpdatedAt, WordDifference SinceStart);

using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.Merging;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Merging;

/// <summary>Two drafts of an entry against the published version that both began from.</summary>
public sealed class MergeReader(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts drafts)
{
    /// <returns>Refused also where the two are not drafts of one entry.</returns>
    public async Task<Outcome<DraftMerge>> ReadAsync(Actor actor, Guid targetId, Guid rivalId, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        if (targetId == rivalId)
            return new Refusal.Invalid("A draft cannot be merged into itself.");
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (target, rival) = (await FindAsync(db, targetId, cancellation), await FindAsync(db, rivalId, cancellation));
        if (target is null)
            return DraftSubmission.NoSuchDraft;
        if (rival is null || rival.EntryId != target.EntryId)
            return new Refusal.NotFound("This entry has no such draft to merge.");
        if (rival.IsAbandoned)
            return new Refusal.Unmet("The other draft was abandoned.", ["The other draft was abandoned."]);
        if (await drafts.CurrentTextAsync(targetId, cancellation) is not { } left || await drafts.CurrentTextAsync(rivalId, cancellation) is not { } right)
            return DraftSubmission.NoSuchDraft;

        var start = target.Start is { } one && rival.Start is { } other
            ? await db.Revisions.Where(r => r.Id == one || r.Id == other).OrderBy(r => r.Number).Select(r => new { r.Number, r.Text }).FirstAsync(cancellation)
            : null;
        var merge = await Task.Run(
            () => start is null ? ThreeWayMerge.WithoutBase(left.Text, right.Text, cancellation) : ThreeWayMerge.Of(start.Text, left.Text, right.Text, cancellation),
            cancellation);
        return new DraftMerge(
            new MergingDraft(targetId, target.Owner, left.Version, left.Text), new MergingDraft(rivalId, rival.Owner, right.Version, right.Text), target.Slug, target.Title,
            start?.Number, merge);
    }

    static Task<Found?> FindAsync(PlumblineDbContext db, Guid draftId, CancellationToken cancellation) => (
        from d in db.Drafts
        where d.Id == draftId
        join entry in db.Entries on d.EntryId equals entry.Id
        join owner in db.Users on d.OwnerId equals owner.Id
        select new Found(d.EntryId, entry.Slug, entry.Title, owner.DisplayName, d.StartRevisionId, d.AbandonedAt != null)).SingleOrDefaultAsync(cancellation);

    sealed record Found(Guid EntryId, string Slug, string Title, string Owner, Guid? Start, bool IsAbandoned);
}

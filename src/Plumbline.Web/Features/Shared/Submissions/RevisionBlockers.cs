using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data;
using Plumbline.Data.Annotations;
using Plumbline.Data.Flags;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>What stands in the way of approving a revision: unsettled high flags, and blocking threads that nobody resolved.</summary>
static class RevisionBlockers
{
    public static async Task<ImmutableArray<Blocker>> BlockersAsync(
        this PlumblineDbContext db, Guid revisionId, Guid ownerId, CancellationToken cancellation)
    {
        // Only the narrator's own words are ever raised as flags, so severity decides.
        var flags = await db.Flags.AsNoTracking()
            .Where(f => f.RevisionId == revisionId && f.Severity == Severity.High
                && (f.State == FlagState.Open || f.State == FlagState.Confirmed || f.State == FlagState.Reopened))
            .ToListAsync(cancellation);
        var threads = await db.Annotations.AsNoTracking().Include(a => a.Comments)
            .Where(a => a.RevisionId == revisionId && a.Blocking && a.ResolvedAt == null)
            .ToListAsync(cancellation);
        return [.. flags.Select(ForFlag), .. threads.Select(thread => ForThread(thread, ownerId))];
    }

    static Blocker ForFlag(Flag flag) => new(flag.Id, BlockerKind.Flag, flag.RaisedBy ?? Guid.Empty, flag.Rule);

    static Blocker ForThread(Annotation thread, Guid ownerId)
    {
        var last = thread.Comments.MaxBy(c => c.At);
        return new Blocker(
            thread.Id, BlockerKind.Thread, thread.AuthorId, thread.BlockingGround ?? "",
            RaisersTurnSince: last is not null && last.AuthorId != thread.AuthorId ? last.At : null,
            HasReply: thread.Comments.Any(c => c.AuthorId == ownerId));
    }
}

using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>The queue for scripts: the same tabs over the same items as the page.</summary>
public sealed class QueueList(QueueQuery query, TimeProvider time)
{
    /// <param name="tab">As in the page's address; null lists everything.</param>
    public async Task<Outcome<ImmutableArray<QueueListItem>>> ReadAsync(Actor actor, string? tab, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        if (tab is not null && QueueTabs.All.All(known => known.InAddress() != tab))
            return new Refusal.Invalid($"tab is one of {string.Join(", ", QueueTabs.All.Select(known => known.InAddress()))}.");
        var chosen = tab is null ? QueueTab.All : QueueTabs.FromAddress(tab);
        var now = time.GetUtcNow();
        var items = await query.ReadAsync(actor, cancellation);
        return items.Where(item => chosen.Holds(item, actor, now)).Select(item => new QueueListItem(
            item.SubmissionId, item.Slug, item.Title, item.Summary, item.State, item.StateSince, item.RevisionId,
            item.OwnerName, item.LiveClaim(now) is null ? null : item.ClaimedByName, item.LoadedFlags, item.BothsidistFlags, item.BlockingThreads))
            .ToImmutableArray();
    }
}

/// <param name="ClaimedBy">Null while nobody holds it.</param>
public sealed record QueueListItem(
    Guid Submission, string Entry, string Title, string Summary, SubmissionState State, DateTimeOffset StateSince, Guid Revision,
    string Owner, string? ClaimedBy, int LoadedFlags, int BothsidistFlags, int BlockingThreads);

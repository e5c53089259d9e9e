using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Evidence;

namespace Plumbline.Web.Features.Entries;

/// <summary>Begins a draft on top of what is published, or on nothing. An entry may have several, each with one owner.</summary>
public sealed class StartDraft(WriteLane lane)
{
    /// <param name="publishedSeen">The published revision that the actor saw; null when they saw none.</param>
    /// <returns>The draft's id.</returns>
    public Task<Outcome<Guid>> RunAsync(Caller caller, string slug, Guid? publishedSeen, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.CreateDraft, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (change.Db.Entries.SingleOrDefault(e => e.Slug == slug) is not { } entry)
                return new Refusal.NotFound($"There is no entry at /entries/{slug}.");
            if (entry.PublishedRevisionId != publishedSeen)
                return new Refusal.Stale("What is published has changed since you opened this page. Load it again to start from the new version.", entry.PublishedRevisionId);

            var draft = new Draft
            {
                EntryId = entry.Id,
                OwnerId = change.Actor.Id,
                BaseRevisionId = entry.PublishedRevisionId,
                StartRevisionId = entry.PublishedRevisionId,
                CreatedAt = change.Now,
                UpdatedAt = change.Now,
                SnapshotText = change.Db.Revisions.Where(r => r.Id == entry.PublishedRevisionId).Select(r => r.Text).SingleOrDefault() ?? "",
            };
            change.Db.Drafts.Add(draft);
            EvidenceOfBase.Copy(change, draft);
            change.Record("draft.started", entry.Id, "draft", draft.Id, new { BaseRevision = draft.BaseRevisionId });
            change.Announce(LiveEventKind.Draft, entry.Id, draft.Id);
            return draft.Id;
        }, cancellation);
}

using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Workbench;

/// <summary>The owner says that the draft takes account of what was published since it began; it has to be approved again.</summary>
public sealed class RebaseDraft(WriteLane lane)
{
    /// <param name="publishedSeen">The published revision that the owner has compared the draft with; null where none was published.</param>
    public Task<Outcome<RebasedDraft>> RunAsync(Caller caller, Guid draftId, Guid? publishedSeen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithDraft(draftId, draft => Rebase(change, draft, publishedSeen)), cancellation);

    static Outcome<RebasedDraft> Rebase(Change change, Draft draft, Guid? publishedSeen)
    {
        if (Permissions.Ask(change.Actor, ReviewAction.Submit, new Standing { OwnsDraft = draft.OwnerId == change.Actor.Id }).ToRefusal() is { } denied)
            return denied;
        var published = change.Db.Entries.Where(e => e.Id == draft.EntryId).Select(e => e.PublishedRevisionId).Single();
        if (published != publishedSeen)
            return new Refusal.Stale("Another version has been published since you looked; compare with that one.", published);
        if (draft.BaseRevisionId == published)
            return new RebasedDraft(draft.Id, published);

        change.Record("draft.rebased", draft.EntryId, "draft", draft.Id, new { from = draft.BaseRevisionId, to = published });
        change.Announce(LiveEventKind.Draft, draft.EntryId, draft.Id);
        draft.BaseRevisionId = published;
        return new RebasedDraft(draft.Id, published);
    }
}

public sealed record RebasedDraft(Guid DraftId, Guid? BaseRevisionId);

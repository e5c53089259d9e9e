using Plumbline.Core.Anchoring;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Takes threads along to a revision: the draft's own, and those of the round before. One whose words are gone keeps its quote and waits to be resolved.</summary>
static class ThreadCarryOver
{
    /// <param name="before">The revision of the round before, if there was one.</param>
    /// <param name="text">The draft's text that became the revision's.</param>
    public static void Run(Change change, Draft draft, Guid? before, Revision revision, DraftText text)
    {
        var threads = change.Db.Annotations
            .Where(a => a.RevisionId != revision.Id
                && ((before != null && a.RevisionId == before) || (a.DraftId == draft.Id && (a.RevisionId == null || a.ResolvedAt == null))))
            .ToList();
        var placed = StoredUpdates.Place(change, draft.Id, text with { Text = revision.Text }, [.. threads.Select(t => Anchor(t, draft))]);
        for (var i = 0; i < threads.Count; i++)
        {
            var thread = threads[i];
            if (thread.Anchor.Quote.Length > 0)
                thread.Anchor = CarriedAnchor.In(revision.Text, thread.Anchor, placed.Places[i].Span);
            (thread.RevisionId, thread.DraftId, thread.DraftVersion) = (revision.Id, draft.Id, text.Version);
            change.Announce(LiveEventKind.Annotation, thread.EntryId, thread.Id);
        }
    }

    static DraftAnchor Anchor(Annotation thread, Draft draft) =>
        new(thread.DraftId == draft.Id ? thread.DraftVersion ?? long.MaxValue : long.MaxValue, thread.Anchor.ToAnchor());
}

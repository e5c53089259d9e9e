using Plumbline.Core.Anchoring;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Workbench;

namespace Plumbline.Web.Features.Decision;

/// <summary>What is still open on the version that was published before goes on to the one that takes its place.</summary>
static class PublishedThreads
{
    public static void Carry(Change change, Guid? superseded, Guid published)
    {
        var threads = change.Db.Annotations.Where(a => superseded != null && a.RevisionId == superseded && a.ResolvedAt == null).ToList();
        if (threads.Count == 0)
            return;
        var revision = change.Db.Revisions.Where(r => r.Id == published).Select(r => new { r.Text, r.DraftId, r.DocumentVersion }).Single();
        foreach (var thread in threads)
        {
            if (thread.Anchor.Quote.Length > 0)
                thread.Anchor = CarriedAnchor.In(revision.Text, thread.Anchor, AnchorFinder.Find(revision.Text, thread.Anchor.ToAnchor()));
            (thread.RevisionId, thread.DraftId, thread.DraftVersion) = (published, revision.DraftId, revision.DocumentVersion);
            change.Announce(LiveEventKind.Annotation, thread.EntryId, thread.Id);
        }
    }
}

using Plumbline.Core.Anchoring;
using Plumbline.Data.Changes;
using Plumbline.Data.Entries;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Takes threads along to the revision that replaces theirs; one whose words are gone keeps its quote and waits to be resolved.</summary>
static class ThreadCarryOver
{
    public static void Run(Change change, Guid older, Revision newer)
    {
        foreach (var thread in change.Db.Annotations.Where(a => a.RevisionId == older).ToList())
        {
            thread.Anchor = CarriedAnchor.In(newer.Text, thread.Anchor, AnchorFinder.Find(newer.Text, thread.Anchor.ToAnchor()));
            thread.RevisionId = newer.Id;
            change.Announce(LiveEventKind.Annotation, thread.EntryId, thread.Id);
        }
    }
}

using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Evidence;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Keeps with a revision what is linked to its draft's words, as it stands at that moment; the draft's links go on.</summary>
static class FrozenEvidence
{
    public static void Keep(Change change, Draft draft, Revision revision, DraftText text)
    {
        var links = change.Db.EvidenceLinks.Where(l => l.DraftId == draft.Id && l.UnlinkedAt == null).ToList();
        if (links.Count == 0)
            return;
        var placed = StoredUpdates.Place(
            change, draft.Id, text with { Text = revision.Text }, [.. links.Select(l => new DraftAnchor(l.DraftVersion, l.Anchor.ToAnchor()))]);
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            var anchor = CarriedAnchor.In(revision.Text, link.Anchor, placed.Places[i].Span);
            change.Db.RevisionEvidence.Add(Of(link, revision, anchor));
            // An orphan keeps the place at which its words were last seen, to be found by them again.
            if (placed.Places[i].Span is not null)
                (link.Anchor, link.DraftVersion) = (Copy(anchor), text.Version);
        }
    }

    static RevisionEvidence Of(EvidenceLink link, Revision revision, StoredAnchor anchor) => new()
    {
        RevisionId = revision.Id,
        EntryId = revision.EntryId,
        LinkId = link.Id,
        Anchor = anchor,
        SourceId = link.SourceId,
        SourceTitle = link.SourceTitle,
        Passage = Copy(link.Passage),
        Kind = link.Kind,
        Note = link.Note,
        LinkedBy = link.LinkedBy,
        LinkedAt = link.LinkedAt,
    };

    // One owned row has one owner.
    static StoredAnchor Copy(StoredAnchor anchor) => StoredAnchor.From(anchor.ToAnchor());
}

using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Evidence;

namespace Plumbline.Web.Features.Shared.Evidence;

/// <summary>A draft that begins with a revision's text begins with its evidence too.</summary>
public static class EvidenceOfBase
{
    public static void Copy(Change change, Draft draft)
    {
        foreach (var frozen in change.Db.RevisionEvidence.Where(e => e.RevisionId == draft.BaseRevisionId).ToList())
        {
            change.Db.EvidenceLinks.Add(new EvidenceLink
            {
                EntryId = frozen.EntryId,
                DraftId = draft.Id,
                DraftVersion = 0,
                Anchor = StoredAnchor.From(frozen.Anchor.ToAnchor()),
                Claim = frozen.Anchor.Quote,
                SourceId = frozen.SourceId,
                SourceTitle = frozen.SourceTitle,
                Passage = StoredAnchor.From(frozen.Passage.ToAnchor()),
                Kind = frozen.Kind,
                Note = frozen.Note,
                LinkedBy = frozen.LinkedBy,
                LinkedAt = frozen.LinkedAt,
            });
        }
    }
}

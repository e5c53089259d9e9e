using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Storage;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Makes the immutable revision of a draft's text.</summary>
static class FrozenRevision
{
    public static Revision Make(Change change, Draft draft, PreparedRevision prepared, string summary)
    {
        var db = change.Db;
        var revision = new Revision
        {
            EntryId = draft.EntryId,
            Number = (db.Revisions.Where(r => r.EntryId == draft.EntryId).Max(r => (int?)r.Number) ?? 0) + 1,
            DraftId = draft.Id,
            DocumentVersion = prepared.Text.Version,
            BaseRevisionId = draft.BaseRevisionId,
            // Ranges are counted in the text as it is kept.
            Text = StorableText.Of(prepared.Text.Text),
            Summary = summary.Trim(),
            CreatedBy = change.Actor.Id,
            CreatedAt = change.Now,
        };
        db.Revisions.Add(revision);
        // Whoever answers for it and hands it in counts, whatever of it they wrote.
        foreach (var person in prepared.Contributors.Append(draft.OwnerId).Append(change.Actor.Id).Distinct())
            db.RevisionContributors.Add(new RevisionContributor { RevisionId = revision.Id, PersonId = person });
        FrozenEvidence.Keep(change, draft, revision, prepared.Text);
        return revision;
    }
}

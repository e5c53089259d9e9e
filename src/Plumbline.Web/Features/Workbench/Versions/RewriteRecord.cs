using System.Collections.Immutable;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Web.Features.Workbench.Live;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>Stores a change of a whole text: the changesets, the text before it as a checkpoint, and whose words it brings.</summary>
static class RewriteRecord
{
    /// <param name="name">Of the checkpoint.</param>
    public static DraftCheckpoint Keep(
        Change change, Guid draftId, CheckpointKind kind, string name, Rewritten done, IReadOnlyList<StoredChangeset> changesets,
        IEnumerable<AuthoredSpan> credits, IEnumerable<Guid> whole)
    {
        ChangesetStore.Append(change.Db, draftId, changesets);
        var checkpoint = new DraftCheckpoint
        {
            DraftId = draftId,
            DocumentVersion = done.Before.Version,
            Text = done.Before.Text,
            Name = name,
            Kind = kind,
            CreatedBy = change.Actor.Id,
            CreatedAt = change.Now,
        };
        change.Db.DraftCheckpoints.Add(checkpoint);
        Credit(change, draftId, done.Version, credits, whole);
        return checkpoint;
    }

    public static void Credit(Change change, Guid draftId, long version, IEnumerable<AuthoredSpan> credits, IEnumerable<Guid> whole)
    {
        List<CreditedSpan> spans =
        [
            .. credits.Select(c => new CreditedSpan(c.Span.Start, c.Span.End, c.Author)),
            .. whole.Distinct().Select(person => new CreditedSpan(0, 0, person)),
        ];
        if (spans.Count > 0)
            change.Db.DraftCredits.Add(new DraftCredit { DraftId = draftId, DocumentVersion = version, Spans = spans });
    }
}

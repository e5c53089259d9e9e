using Plumbline.Core.CoEditing;
using Plumbline.Data.Changes;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Where things pinned in a draft stand in the text that is being frozen, from the log as the change sees it.</summary>
static class StoredUpdates
{
    /// <param name="text">As it is frozen.</param>
    public static PlacedAnchors Place(Change change, Guid draftId, DraftText text, IReadOnlyList<DraftAnchor> anchors) => anchors.Count == 0
        ? new PlacedAnchors(text.Version, text.Text, [])
        : DraftAnchors.Place(new DraftPast(text, Since(change, draftId, anchors.Min(a => a.Version), text.Version)), anchors, CancellationToken.None);

    static List<AcceptedUpdate>? Since(Change change, Guid draftId, long after, long upTo) => StoredLog.Between(
        change.Db.DraftChangesets
            .Where(c => c.DraftId == draftId && c.DocumentVersion > after && c.DocumentVersion <= upTo)
            .OrderBy(c => c.DocumentVersion)
            .Select(c => new StoredChangeset(c.DocumentVersion, c.AuthorId, c.ClientId, c.ClientSequence, c.Payload, c.At))
            .AsEnumerable(),
        after, upTo);
}

using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources.NearCopies;

/// <summary>Leaves a source out when an entry is searched for near copies, or takes it in again. Not for those who write the entry.</summary>
public sealed class ExcludeFromNearCopies(WriteLane lane)
{
    const int LongestReason = 500;

    public Task<Outcome<Guid>> ExcludeAsync(Caller caller, Guid entryId, Guid sourceId, string reason, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (WhyNot(change, entryId) is { } denied)
                return denied;
            var words = reason.Trim();
            if (words.Length is 0 or > LongestReason)
                return new Refusal.Invalid($"Say in at most {LongestReason} characters why this source is no matter for near copies.");
            if (change.Db.Sources.Where(s => s.Id == sourceId).Select(s => s.Title).SingleOrDefault() is not { } title)
                return new Refusal.NotFound("There is no such source.");
            if (change.Db.NearCopyExclusions.Find(entryId, sourceId) is not null)
                return new Refusal.Stale($"“{title}” is left out already.");
            change.Db.NearCopyExclusions.Add(new NearCopyExclusion { EntryId = entryId, SourceId = sourceId, Reason = words, ExcludedBy = change.Actor.Id, ExcludedAt = change.Now });
            return Done(change, "near-copies.excluded", entryId, sourceId, new { title, reason = words });
        }, cancellation);

    public Task<Outcome<Guid>> IncludeAsync(Caller caller, Guid entryId, Guid sourceId, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (WhyNot(change, entryId) is { } denied)
                return denied;
            if (change.Db.NearCopyExclusions.Find(entryId, sourceId) is not { } exclusion)
                return new Refusal.Stale("This source is searched already.");
            change.Db.NearCopyExclusions.Remove(exclusion);
            return Done(change, "near-copies.included", entryId, sourceId, new { reasonThen = exclusion.Reason });
        }, cancellation);

    static Guid Done(Change change, string action, Guid entryId, Guid sourceId, object detail)
    {
        change.Record(action, entryId, "source", sourceId, detail);
        change.Announce(LiveEventKind.Source, entryId, sourceId);
        return sourceId;
    }

    static Refusal? WhyNot(Change change, Guid entryId)
    {
        var (db, person) = (change.Db, change.Actor.Id);
        if (!db.Entries.Any(e => e.Id == entryId))
            return new Refusal.NotFound("There is no such entry.");
        var drafts = db.Drafts.Where(d => d.EntryId == entryId && d.AbandonedAt == null);
        var standing = Standing.None with
        {
            ContributedToRevision = drafts.Any(d => d.OwnerId == person || db.DraftChangesets.Any(c => c.DraftId == d.Id && c.AuthorId == person)),
            HasConflictOfInterest = db.ConflictDeclarations.Any(c => c.PersonId == person && c.EntryId == entryId && c.HasConflict),
        };
        return Permissions.Ask(change.Actor, ReviewAction.ExcludeFromNearCopies, standing).ToRefusal();
    }
}

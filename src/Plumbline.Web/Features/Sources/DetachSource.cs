using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Sources;

/// <summary>Takes a source away from an entry; the source itself stays.</summary>
public sealed class DetachSource(WriteLane lane)
{
    public Task<Outcome<Guid>> RunAsync(Caller caller, Guid entryId, Guid sourceId, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (change.Db.Entries.Find(entryId) is not { } entry)
                return new Refusal.NotFound("There is no such entry.");
            if (EntryOfSource.WhyNot(change, entryId, entry.CreatedBy) is { } denied)
                return denied;
            if (change.Db.EntrySources.Find(entryId, sourceId) is not { } attached)
                return new Refusal.NotFound("This source is not attached to the entry any more.");
            change.Db.EntrySources.Remove(attached);
            var title = change.Db.Sources.Where(s => s.Id == sourceId).Select(s => s.Title).Single();
            change.Record("source.detached", entryId, "source", sourceId, new { title, use = attached.Use });
            change.Announce(LiveEventKind.Source, entryId, sourceId);
            return sourceId;
        }, cancellation);
}

using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Puts another version of a source in the place of the one that an entry stands on. It never happens by itself.</summary>
public sealed class MoveToVersion(WriteLane lane)
{
    public Task<Outcome<Guid>> RunAsync(Caller caller, Guid entryId, Guid fromSourceId, Guid toSourceId, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (change.Db.Entries.Find(entryId) is not { } entry)
                return new Refusal.NotFound("There is no such entry.");
            if (EntryOfSource.WhyNot(change, entryId, entry.CreatedBy) is { } denied)
                return denied;
            if (change.Db.EntrySources.Find(entryId, fromSourceId) is not { } attached)
                return new Refusal.NotFound("This version is not attached to the entry any more.");
            var versions = change.Db.Sources.Where(s => s.Id == fromSourceId || s.Id == toSourceId)
                .Select(s => new { s.Id, s.Title, s.SeriesId, s.SeriesNumber, s.ComparisonOnly, s.ArchivedAt }).ToDictionary(s => s.Id);
            if (!versions.TryGetValue(toSourceId, out var to) || versions[fromSourceId].SeriesId != to.SeriesId)
                return new Refusal.Invalid("These two are no versions of one source.");
            if (to.ArchivedAt is not null)
                return new Refusal.Unmet("The version is archived.", ["The version is archived; nothing new can stand on it."]);

            change.Db.EntrySources.Remove(attached);
            var use = to.ComparisonOnly ? SourceUse.Comparison : attached.Use;
            if (change.Db.EntrySources.Find(entryId, toSourceId) is null)
                change.Db.EntrySources.Add(new EntrySource { EntryId = entryId, SourceId = toSourceId, Use = use, AttachedBy = change.Actor.Id, AttachedAt = attached.AttachedAt });
            change.Record("source.moved-to-version", entryId, "source", toSourceId, new { title = to.Title, from = versions[fromSourceId].SeriesNumber, to = to.SeriesNumber, use });
            change.Announce(LiveEventKind.Source, entryId, toSourceId);
            return toSourceId;
        }, cancellation);
}

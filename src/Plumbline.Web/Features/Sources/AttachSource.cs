using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Puts a source beside an entry, as evidence or to compare with; attaching it again changes what it is for.</summary>
public sealed class AttachSource(WriteLane lane)
{
    public Task<Outcome<Guid>> RunAsync(Caller caller, Guid entryId, Guid sourceId, SourceUse use, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (change.Db.Entries.Find(entryId) is not { } entry)
                return new Refusal.NotFound("There is no such entry.");
            if (EntryOfSource.WhyNot(change, entryId, entry.CreatedBy) is { } denied)
                return denied;
            if (change.Db.Sources.Where(s => s.Id == sourceId).Select(s => new { s.Title, s.ComparisonOnly, s.ArchivedAt }).SingleOrDefault() is not { } source)
                return new Refusal.NotFound("There is no such source.");
            if (use == SourceUse.Evidence && source.ComparisonOnly)
                return new Refusal.NotPermitted($"“{source.Title}” is kept for comparison only, so it can never be evidence. Attach it for comparison.");

            if (source.ArchivedAt is not null && change.Db.EntrySources.Find(entryId, sourceId) is null)
                return new Refusal.Unmet($"“{source.Title}” is archived.", ["It is archived: what cites it keeps it, but nothing new can. Take it back into the library first."]);

            var attached = change.Db.EntrySources.Find(entryId, sourceId);
            if (attached?.Use == use)
                return sourceId;
            if (attached is not null)
                attached.Use = use;
            else
                change.Db.EntrySources.Add(new EntrySource { EntryId = entryId, SourceId = sourceId, Use = use, AttachedBy = change.Actor.Id, AttachedAt = change.Now });
            change.Record("source.attached", entryId, "source", sourceId, new { title = source.Title, use });
            change.Announce(LiveEventKind.Source, entryId, sourceId);
            return sourceId;
        }, cancellation);
}

using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Sources;

/// <summary>
/// Takes a source out of the library, and back. Nothing is ever deleted: what cites it keeps its text and goes on
/// citing it; only nothing new can.
/// </summary>
public sealed class ArchiveSource(WriteLane lane)
{
    const int LongestReason = 1000;

    /// <returns>How many entries cite it still.</returns>
    public Task<Outcome<int>> RunAsync(Caller caller, Guid sourceId, string? reason, CancellationToken cancellation) =>
        lane.ChangeAsync<int>(caller, change => change.WithSource<int>(sourceId, ReviewAction.ArchiveSource, source =>
        {
            if (SourceDetails.Trimmed(reason) is not { } why)
                return new Refusal.Invalid("Say why it is archived: whoever finds it cited will ask.");
            if (why.Length > LongestReason)
                return new Refusal.Invalid($"The reason takes {LongestReason} characters.");
            if (source.ArchivedAt is not null)
                return new Refusal.Taken("This source is archived already.");
            var entries = change.Db.EntrySources.Count(a => a.SourceId == sourceId);
            (source.ArchivedAt, source.ArchivedBy, source.ArchivedReason) = (change.Now, change.Actor.Id, why);
            change.Record("source.archived", null, "source", source.Id, new { title = source.Title, reason = why, entries });
            change.Announce(LiveEventKind.Source, null, source.Id);
            return entries;
        }), cancellation);

    public Task<Outcome<Guid>> UndoAsync(Caller caller, Guid sourceId, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change => change.WithSource<Guid>(sourceId, ReviewAction.ArchiveSource, source =>
        {
            if (source.ArchivedAt is null)
                return new Refusal.Taken("This source is in the library already.");
            (source.ArchivedAt, source.ArchivedBy, source.ArchivedReason) = (null, null, null);
            change.Record("source.unarchived", null, "source", source.Id, new { title = source.Title });
            change.Announce(LiveEventKind.Source, null, source.Id);
            return source.Id;
        }), cancellation);
}

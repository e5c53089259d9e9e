using Plumbline.Core.Anchoring;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Records whose words a passage repeats, and takes that back.</summary>
public sealed class MarkOrigin(WriteLane lane)
{
    const int LongestOrigin = 300;
    const int ShortestPassage = 10;

    /// <param name="passage">Words of the source's cleaned text, as they stand there but for white space.</param>
    public Task<Outcome<Guid>> RunAsync(Caller caller, Guid sourceId, string? passage, string? origin, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change => change.WithSource<Guid>(sourceId, ReviewAction.EditSource, source =>
        {
            if (SourceDetails.Trimmed(origin) is not { Length: <= LongestOrigin } whose)
                return new Refusal.Invalid($"Say whose words they are, in at most {LongestOrigin} characters.");
            if (SourceDetails.Trimmed(passage) is not { Length: >= ShortestPassage } words)
                return new Refusal.Invalid("Paste the passage as it stands in the text, ten characters or more.");
            var places = PassagePlaces.Of(source.Text, words);
            if (places.Count != 1)
            {
                return new Refusal.Invalid(places.Count == 0
                    ? "The text has no such passage. Copy it from the cleaned text as it stands there."
                    : "The text has this passage more than once. Paste a longer piece, so that it is clear which is meant.");
            }
            var row = new PassageOrigin
            {
                SourceId = source.Id,
                Anchor = StoredAnchor.From(TextAnchor.At(source.Text, places[0])),
                Origin = whose,
                AddedBy = change.Actor.Id,
                AddedAt = change.Now,
            };
            change.Db.PassageOrigins.Add(row);
            change.Record("source.origin-marked", null, "source", source.Id, new { title = source.Title, origin = whose, quote = row.Anchor.Quote });
            change.Announce(LiveEventKind.Source, null, source.Id);
            return row.Id;
        }), cancellation);

    public Task<Outcome<Guid>> TakeBackAsync(Caller caller, Guid originId, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (change.Db.PassageOrigins.SingleOrDefault(o => o.Id == originId) is not { } row)
                return new Refusal.NotFound("This origin has been taken back already.");
            return change.WithSource<Guid>(row.SourceId, ReviewAction.EditSource, source =>
            {
                change.Db.PassageOrigins.Remove(row);
                change.Record("source.origin-taken-back", null, "source", source.Id, new { title = source.Title, origin = row.Origin, quote = row.Anchor.Quote });
                change.Announce(LiveEventKind.Source, null, source.Id);
                return source.Id;
            });
        }, cancellation);
}

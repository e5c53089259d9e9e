using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Decides how far a publisher can be relied on for one use. The decision before stays on record.</summary>
public sealed class RatePublisher(WriteLane lane)
{
    const int LongestName = 300;
    const int LongestReason = 2000;

    public Task<Outcome<Guid>> RunAsync(
        Caller caller, string? publisher, PublisherUse use, SourceReliability reliability, string? reason, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.RatePublisher, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (SourceDetails.Trimmed(publisher) is not { Length: <= LongestName } name)
                return new Refusal.Invalid($"Name the publisher, in at most {LongestName} characters.");
            if (SourceDetails.Trimmed(reason) is not { Length: <= LongestReason } why)
                return new Refusal.Invalid($"Give the reason of the decision, in at most {LongestReason} characters: it will be read by who disagrees.");
            var rating = new PublisherRating
            {
                Publisher = name,
                PublisherKey = SearchKey.Of(name),
                Use = use,
                Reliability = reliability,
                Reason = why,
                DecidedBy = change.Actor.Id,
                DecidedAt = change.Now,
            };
            change.Db.PublisherRatings.Add(rating);
            change.Record("publisher.rated", null, "publisher", rating.Id, new { publisher = name, use, reliability, reason = why });
            change.Announce(LiveEventKind.Source, null, rating.Id);
            return rating.Id;
        }, cancellation);
}

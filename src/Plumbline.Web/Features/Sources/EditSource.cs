using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Changes what is recorded about a source; its text never changes.</summary>
public sealed class EditSource(WriteLane lane)
{
    /// <param name="versionSeen">The row's version that the actor saw.</param>
    public Task<Outcome<Guid>> RunAsync(Caller caller, Guid sourceId, long versionSeen, SourceDetails details, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change => change.WithSource<Guid>(sourceId, ReviewAction.EditSource, source =>
        {
            if (details.WhyMalformed() is { } malformed)
                return malformed;
            if (source.Version != versionSeen)
                return new Refusal.Stale("Somebody else changed what is recorded about this source. Load it again to see what is new; what you typed is kept below.");
            var before = SourceDetails.Of(source);
            // A copy of an encyclopedia stays one, whatever is typed.
            var isMirror = source.ComparisonOnly && MirroredEncyclopedia.SignIn(source.Removals) is not null;
            (details with { ComparisonOnly = details.ComparisonOnly || isMirror }).Fill(source);
            if (source.ComparisonOnly && !before.ComparisonOnly)
                TakeFromEvidence(change, source);
            change.Record("source.edited", null, "source", source.Id, new { before, after = SourceDetails.Of(source) });
            change.Announce(LiveEventKind.Source, null, source.Id);
            return source.Id;
        }), cancellation);

    /// <summary>Where it stood as evidence it stays to be compared with: it cannot count any more.</summary>
    static void TakeFromEvidence(Change change, Source source)
    {
        foreach (var attached in change.Db.EntrySources.Where(a => a.SourceId == source.Id && a.Use == SourceUse.Evidence).ToList())
        {
            attached.Use = SourceUse.Comparison;
            change.Record("source.attached", attached.EntryId, "source", source.Id, new { title = source.Title, use = attached.Use, because = "kept for comparison only" });
            change.Announce(LiveEventKind.Source, attached.EntryId, source.Id);
        }
    }
}

using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Keeps a cleaned text, with what was removed from it and the original beside it.</summary>
public sealed class ImportSource(WriteLane lane)
{
    /// <param name="again">Keep a second copy of the same bytes; refused as taken otherwise.</param>
    public Task<Outcome<ImportedSource>> RunAsync(
        Caller caller, PreparedSource prepared, SourceDetails details, bool again, CancellationToken cancellation) =>
        lane.ChangeAsync<ImportedSource>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.ImportSource, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (details.WhyMalformed() is { } malformed)
                return malformed;
            if (!again && change.Db.Sources.Where(s => s.OriginalHash == prepared.Hash).Select(s => s.Title).FirstOrDefault() is { } same)
                return new Refusal.Taken($"The very same text is here already, as “{same}”.");
            var source = Build(change, prepared, details);
            change.Db.Sources.Add(source);
            change.Record("source.imported", null, "source", source.Id, new
            {
                title = source.Title,
                fileName = source.FileName,
                hash = source.OriginalHash,
                comparisonOnly = source.ComparisonOnly,
                removed = source.Removals.Sum(r => r.Count),
                gaps = source.GapCount,
            });
            change.Announce(LiveEventKind.Source, null, source.Id);
            return new ImportedSource(source.Id, source.Title, source.ComparisonOnly);
        }, cancellation);

    static Source Build(Change change, PreparedSource prepared, SourceDetails details)
    {
        var title = details.Title.Trim();
        return new Source
        {
            Title = title,
            TitleKey = SearchKey.Of(title),
            Publisher = SourceDetails.Trimmed(details.Publisher),
            Address = SourceDetails.Trimmed(details.Address),
            PublishedOn = details.PublishedOn,
            Reliability = details.Reliability,
            AffiliatedParty = SourceDetails.Trimmed(details.AffiliatedParty),
            ComparisonOnly = details.ComparisonOnly || prepared.MirrorSign is not null,
            Text = prepared.Cleaned.Markdown,
            OriginalText = prepared.Original.Text,
            OriginalHash = prepared.Hash,
            Encoding = prepared.Original.Encoding,
            FileName = prepared.FileName,
            Removals = [.. prepared.Cleaned.Removals.Select(r => new SourceRemoval { Kind = r.Kind.ToString(), Count = r.Count, Samples = [.. r.Samples] })],
            GapCount = prepared.Cleaned.Gaps.Length,
            AddedBy = change.Actor.Id,
            AddedAt = change.Now,
        };
    }
}

public sealed record ImportedSource(Guid Id, string Title, bool ComparisonOnly);

using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Keeps a cleaned text, with what was removed from it and the original beside it.</summary>
public sealed class ImportSource(WriteLane lane)
{
    /// <param name="again">Keep a second copy of the same text; refused as taken otherwise.</param>
    /// <param name="replaces">The source of which this is a newer version; what cites the older one goes on citing it.</param>
    public Task<Outcome<ImportedSource>> RunAsync(
        Caller caller, PreparedSource prepared, SourceDetails details, bool again, CancellationToken cancellation, Guid? replaces = null) =>
        lane.ChangeAsync<ImportedSource>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.ImportSource, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (details.WhyMalformed() is { } malformed)
                return malformed;
            if (!again && SameText.Find(change.Db.Sources, prepared) is { } same)
                return new Refusal.Taken($"The very same text is here already, as “{same.Title}”.");
            var series = change.Db.Sources.Where(s => s.Id == replaces).Select(s => (Guid?)s.SeriesId).SingleOrDefault();
            if (replaces is not null && series is null)
                return new Refusal.NotFound("The source that this is to be a version of is not here.");
            var source = Build(change, prepared, details, series);
            change.Db.Sources.Add(source);
            change.Db.SourceReports.Add(ReportOf(source, prepared));
            change.Record("source.imported", null, "source", source.Id, new
            {
                title = source.Title,
                fileName = source.FileName,
                hash = source.OriginalHash,
                comparisonOnly = source.ComparisonOnly,
                removed = source.Removals.Sum(r => r.Count),
                gaps = source.GapCount,
                versionOf = replaces,
                version = source.SeriesNumber,
            });
            change.Announce(LiveEventKind.Source, null, source.Id);
            return new ImportedSource(source.Id, source.Title, source.ComparisonOnly);
        }, cancellation);

    static Source Build(Change change, PreparedSource prepared, SourceDetails details, Guid? series)
    {
        var seriesId = series ?? Guid.CreateVersion7();
        var source = new Source
        {
            Title = details.Title,
            TitleKey = "",
            Text = prepared.Cleaned.Markdown,
            TextHash = prepared.TextHash,
            OriginalText = prepared.Original.Text,
            OriginalHash = prepared.Hash,
            Encoding = prepared.Original.Encoding,
            Format = prepared.Format,
            FileName = prepared.FileName,
            SeriesId = seriesId,
            SeriesNumber = (change.Db.Sources.Where(s => s.SeriesId == seriesId).Max(s => (int?)s.SeriesNumber) ?? 0) + 1,
            Removals = [.. prepared.Cleaned.Removals.Select(r => new SourceRemoval { Kind = r.Kind.ToString(), Count = r.Count, Samples = [.. r.Samples] })],
            GapCount = prepared.Cleaned.Gaps.Length,
            Infobox = [.. prepared.Cleaned.Infobox.Select(f => new SourceField(f.Name, f.Value))],
            Marks = [.. prepared.Cleaned.Marks.Select(m => new SourceMark(m.Position, m.Name, m.Kind.ToString()))],
            References = [.. prepared.References.Select(r => new SourceReference(r.Slot, r.Text))],
            AddedBy = change.Actor.Id,
            AddedAt = change.Now,
        };
        (details with { ComparisonOnly = details.ComparisonOnly || prepared.MirrorSign is not null }).Fill(source);
        return source;
    }

    static SourceReport ReportOf(Source source, PreparedSource prepared) => new()
    {
        SourceId = source.Id,
        Pieces = [.. prepared.Cleaned.Pieces.Select(p => new SourcePiece(p.Kind.ToString(), p.Line, p.Text, p.Before, p.After))],
    };
}

public sealed record ImportedSource(Guid Id, string Title, bool ComparisonOnly);

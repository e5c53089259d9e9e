using System.Security.Cryptography;
using Plumbline.Core.Sources;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Demo;

/// <summary>Sources, cleaned as an upload is, and their places beside the entries.</summary>
sealed class DemoSources(WriteLane lane)
{
    readonly Dictionary<string, Guid> ids = new(StringComparer.Ordinal);

    IReadOnlyList<DemoSource> Described { get; } = DemoContent.ReadSources();

    public string TitleOf(string file) => Described.Single(source => source.File == file).Title;

    public async Task ImportAllAsync(Caller caller, CancellationToken cancellation)
    {
        foreach (var described in Described)
        {
            var bytes = DemoContent.ReadBytes($"sources/{described.File}");
            ids[described.File] = await lane.ChangeAsync(caller, change => SourceDecoding.Decode(bytes)
                .Map(decoded => Add(change, described, bytes, decoded, SourceCleaner.Clean(decoded.Text, cancellation))), cancellation)
                .OrFailAsync($"import {described.File}");
        }
    }

    public Task AttachAsync(Caller caller, Guid entryId, string slug, CancellationToken cancellation) =>
        lane.ChangeAsync<bool>(caller, change =>
        {
            foreach (var source in Described.Where(source => source.Use.ContainsKey(slug)))
                Attach(change, entryId, source);
            return true;
        }, cancellation).OrFailAsync($"attach the sources of {slug}");

    void Attach(Change change, Guid entryId, DemoSource source)
    {
        var attached = new EntrySource
        {
            EntryId = entryId,
            SourceId = ids[source.File],
            Use = source.ComparisonOnly ? SourceUse.Comparison : SourceUse.Evidence,
            AttachedBy = change.Actor.Id,
            AttachedAt = change.Now,
        };
        change.Db.EntrySources.Add(attached);
        change.Record("source.attached", entryId, "source", attached.SourceId, new { attached.Use });
        change.Announce(LiveEventKind.Source, entryId, attached.SourceId);
    }

    static Guid Add(Change change, DemoSource described, byte[] bytes, DecodedText decoded, CleanedSource cleaned)
    {
        var source = new Source
        {
            Title = described.Title,
            TitleKey = SearchKey.Of(described.Title),
            Publisher = described.Publisher,
            PublishedOn = described.Date,
            Reliability = described.Reliability,
            AffiliatedParty = described.AffiliatedParty,
            ComparisonOnly = described.ComparisonOnly,
            Text = cleaned.Markdown,
            OriginalText = decoded.Text,
            OriginalHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Encoding = decoded.Encoding,
            FileName = described.File,
            Removals = [.. cleaned.Removals.Select(r => new SourceRemoval { Kind = r.Kind.ToString(), Count = r.Count, Samples = [.. r.Samples] })],
            GapCount = cleaned.Gaps.Length,
            AddedBy = change.Actor.Id,
            AddedAt = change.Now,
        };
        change.Db.Sources.Add(source);
        change.Record("source.imported", entryId: null, "source", source.Id, new { source.Title, source.FileName });
        change.Announce(LiveEventKind.Source, entryId: null, source.Id);
        return source.Id;
    }
}

using Plumbline.Data.Changes;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Sources;

namespace Plumbline.Web.Demo;

/// <summary>Sources, cleaned as an upload is, and their places beside the entries.</summary>
sealed class DemoSources(ImportSource import, AttachSource attach)
{
    readonly Dictionary<string, Guid> ids = new(StringComparer.Ordinal);

    IReadOnlyList<DemoSource> Described { get; } = DemoContent.ReadSources();

    public string TitleOf(string file) => Described.Single(source => source.File == file).Title;

    public Guid IdOf(string file) => ids[file];

    public async Task ImportAllAsync(Caller caller, CancellationToken cancellation)
    {
        foreach (var source in Described)
            ids[source.File] = await ImportAsync(caller, source, cancellation);
    }

    public async Task AttachAsync(Caller caller, Guid entryId, string slug, CancellationToken cancellation)
    {
        foreach (var source in Described.Where(source => source.Use.ContainsKey(slug)))
        {
            var use = source.ComparisonOnly ? SourceUse.Comparison : SourceUse.Evidence;
            await attach.RunAsync(caller, entryId, ids[source.File], use, cancellation).OrFailAsync($"attach {source.File} to {slug}");
        }
    }

    async Task<Guid> ImportAsync(Caller caller, DemoSource source, CancellationToken cancellation)
    {
        var details = new SourceDetails(
            source.Title, source.Publisher, Address: null, source.Date, source.Reliability, source.AffiliatedParty, source.ComparisonOnly);
        var read = PreparedSource.FromFile(DemoContent.ReadBytes($"sources/{source.File}"), source.File, cancellation);
        var imported = await read.Match(
            prepared => import.RunAsync(caller, prepared, details, again: false, cancellation),
            why => throw new InvalidOperationException($"{source.File} is no source: {why}")).OrFailAsync($"import {source.File}");
        return imported.Id;
    }
}

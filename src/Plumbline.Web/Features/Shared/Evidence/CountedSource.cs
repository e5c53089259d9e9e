using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Sources;
using Plumbline.Data;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Shared.Evidence;

/// <summary>A source that counts for an entry.</summary>
/// <param name="Voice">The same for sources that count as one: five outlets that repeat one ministry.</param>
public sealed record CountedSource(
    Guid Id, string Title, string Text, string? Publisher, string? Author, string? AffiliatedParty, DateOnly? PublishedOn, string? Voice)
{
    /// <summary>What an infobox said; none of it stands in the text.</summary>
    public ImmutableArray<InfoboxField> Infobox { get; init; } = [];
}

/// <summary>The one reading of an entry's sources that count; those kept for comparison only are left out.</summary>
public static class CountedSources
{
    /// <summary>In the order in which they were attached.</summary>
    public static async Task<ImmutableArray<CountedSource>> ReadCountedSourcesAsync(this PlumblineDbContext db, Guid entryId, CancellationToken cancellation)
    {
        var sources = await db.EntrySources.ThatCount().Where(a => a.EntryId == entryId).OrderBy(a => a.AttachedAt).ThenBy(a => a.SourceId).Select(a => a.Source!)
            .Select(s => new { s.Id, s.Title, s.Text, s.Publisher, s.Author, s.AffiliatedParty, s.PublishedOn, s.Infobox })
            .ToListAsync(cancellation);
        var voices = await db.ReadVoicesAsync([.. sources.Select(s => s.Id)], cancellation);
        return [.. sources.Select(s => new CountedSource(
            s.Id, s.Title, s.Text, s.Publisher, s.Author, s.AffiliatedParty, s.PublishedOn,
            IndependentVoices.VoiceOf(new CitedVoice(voices[s.Id])))
        {
            Infobox = [.. s.Infobox.Select(field => new InfoboxField(field.Name, field.Value))],
        })];
    }
}

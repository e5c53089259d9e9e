using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Sources;
using Plumbline.Data;
using Plumbline.Data.Sources;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <param name="Voice">The same for sources that count as one: five outlets that repeat one ministry.</param>
public sealed record CountedSource(
    Guid Id, string Title, string Text, string? Publisher, string? Author, string? AffiliatedParty, DateOnly? PublishedOn, string? Voice);

/// <summary>A draft as it stands now, and the sources that count for it; those kept for comparison only are left out.</summary>
public sealed record DraftWithSources(string Text, ImmutableArray<CountedSource> Sources);

/// <summary>Reads what the checks of a whole draft set beside each other.</summary>
public sealed class DraftBesideSources(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts drafts)
{
    /// <returns>Null when there is no such draft any more.</returns>
    public async Task<DraftWithSources?> ReadAsync(Guid draftId, Guid entryId, CancellationToken cancellation)
    {
        if (await drafts.CurrentTextAsync(draftId, cancellation) is not { } draft)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sources = await db.EntrySources.ThatCount().Where(a => a.EntryId == entryId).OrderBy(a => a.AttachedAt).Select(a => a.Source!)
            .Select(s => new { s.Id, s.Title, s.Text, s.Publisher, s.Author, s.AffiliatedParty, s.PublishedOn })
            .ToListAsync(cancellation);
        var voices = await db.ReadVoicesAsync([.. sources.Select(s => s.Id)], cancellation);
        return new DraftWithSources(draft.Text, [.. sources.Select(s => new CountedSource(
            s.Id, s.Title, s.Text, s.Publisher, s.Author, s.AffiliatedParty, s.PublishedOn,
            IndependentVoices.VoiceOf(new CitedVoice(voices[s.Id]))))]);
    }
}

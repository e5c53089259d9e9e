using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Shared.Evidence;

/// <summary>A draft as it stands now, and the sources that count for it.</summary>
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
        return new DraftWithSources(draft.Text, await db.ReadCountedSourcesAsync(entryId, cancellation));
    }
}

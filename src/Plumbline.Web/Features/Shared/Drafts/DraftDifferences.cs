using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison;
using Plumbline.Data;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Shared.Drafts;

/// <summary>How far drafts have come from the published version that each began from.</summary>
public sealed class DraftDifferences(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts open)
{
    const int MostRemembered = 500;

    readonly ConcurrentDictionary<Guid, (long Version, WordDifference Difference)> remembered = [];

    /// <returns>Null when there is no such draft.</returns>
    public async Task<WordDifference?> ReadAsync(Guid draftId, CancellationToken cancellation)
    {
        if (await open.CurrentTextAsync(draftId, cancellation) is not { } now)
            return null;
        // The text that a draft began with never changes, so its version says everything.
        if (remembered.TryGetValue(draftId, out var known) && known.Version == now.Version)
            return known.Difference;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var start = await (
            from d in db.Drafts
            where d.Id == draftId
            join r in db.Revisions on d.StartRevisionId equals r.Id
            select r.Text).SingleOrDefaultAsync(cancellation) ?? "";
        var difference = await Task.Run(() => WordDifference.Between(start, now.Text, cancellation), cancellation);
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        remembered[draftId] = (now.Version, difference);
        return difference;
    }
}

using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Data.Entries;

namespace Plumbline.Web.Features.Entries;

/// <summary>Entries that already have a title or an address that somebody wants for a new one.</summary>
public sealed class Namesakes(IDbContextFactory<PlumblineDbContext> contexts)
{
    /// <returns>Slug and title of the entry in the way; null when there is none.</returns>
    public async Task<(string Slug, string Title)?> FindAsync(NewEntry entry, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await Of(db, entry.Tidy()).AsNoTracking().Select(e => new { e.Slug, e.Title }).FirstOrDefaultAsync(cancellation);
        return found is null ? null : (found.Slug, found.Title);
    }

    public static IQueryable<Entry> Of(PlumblineDbContext db, NewEntry entry)
    {
        var key = SearchKey.Of(entry.Title);
        return db.Entries.Where(e => e.Slug == entry.Slug || e.TitleKey == key).OrderBy(e => e.Slug != entry.Slug);
    }
}

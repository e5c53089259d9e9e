using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Threads;
using Plumbline.Data;

namespace Plumbline.Web.Features.Shared.Threads;

/// <summary>Who can be spoken to in a thread: whoever may see drafts.</summary>
public sealed class PeopleToMention(IDbContextFactory<PlumblineDbContext> contexts)
{
    public async Task<ImmutableArray<NamedPerson>> ReadAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return [.. await In(db).ToListAsync(cancellation)];
    }

    /// <summary>By name; inside a change or outside.</summary>
    public static IQueryable<NamedPerson> In(PlumblineDbContext db)
    {
        var roles = Permissions.WhoCould(ReviewAction.ReadDrafts);
        return db.Users.AsNoTracking()
            .Where(p => p.SuspendedAt == null && p.Roles.Any(r => roles.Contains(r.Role)))
            .OrderBy(p => p.DisplayName).ThenBy(p => p.NormalizedUserName)
            .Select(p => new NamedPerson(p.Id, p.DisplayName, p.UserName ?? ""));
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;

namespace Plumbline.Web.Features.Administration;

/// <summary>Everybody with an account, for those who may manage them.</summary>
public sealed class PeopleQuery(IDbContextFactory<PlumblineDbContext> contexts)
{
    public async Task<Outcome<ImmutableArray<ListedPerson>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.InvitePerson, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Users.AsNoTracking()
            .OrderBy(p => p.NormalizedUserName)
            .Select(p => new
            {
                p.Id,
                p.UserName,
                p.DisplayName,
                Roles = p.Roles.Select(r => r.Role).ToList(),
                LastSignIn = db.SignIns.Where(s => s.PersonId == p.Id).OrderByDescending(s => s.StartedAt).Select(s => (DateTimeOffset?)s.StartedAt).FirstOrDefault(),
                p.SuspendedAt,
            })
            .ToListAsync(cancellation);
        return rows.Select(p => new ListedPerson(p.Id, p.UserName!, p.DisplayName, [.. p.Roles], p.LastSignIn, p.SuspendedAt)).ToImmutableArray();
    }
}

public sealed record ListedPerson(
    Guid Id, string UserName, string DisplayName, ImmutableHashSet<Role> Roles, DateTimeOffset? LastSignIn, DateTimeOffset? SuspendedAt);

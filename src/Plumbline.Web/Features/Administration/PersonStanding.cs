using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.People;

namespace Plumbline.Web.Features.Administration;

static class PersonStanding
{
    /// <param name="losesAdmin">The change would take the admin's rights from the person.</param>
    public static Standing Of(PlumblineDbContext db, Actor actor, Person person, bool losesAdmin) => new()
    {
        IsSelf = actor.Id == person.Id,
        IsLastAdmin = losesAdmin && person.SuspendedAt is null && person.Roles.Exists(r => r.Role == Role.Admin)
            && !db.Users.Any(p => p.Id != person.Id && p.SuspendedAt == null && p.Roles.Any(r => r.Role == Role.Admin)),
    };

    public static Person? Find(PlumblineDbContext db, Guid personId) =>
        db.Users.Include(p => p.Roles).SingleOrDefault(p => p.Id == personId);

    public static Refusal.NotFound Missing { get; } = new("There is no such person.");
}

using Microsoft.EntityFrameworkCore;
using Plumbline.Data;

namespace Plumbline.Web.Features.Shared.Submissions;

public static class PeopleNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOfAsync(
        this PlumblineDbContext db, IEnumerable<Guid> people, CancellationToken cancellation)
    {
        var wanted = people.Distinct().ToList();
        return await db.Users.AsNoTracking().Where(p => wanted.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellation);
    }

    /// <summary>For a sentence inside a change.</summary>
    public static string NameOf(this PlumblineDbContext db, Guid person) =>
        db.Users.Where(p => p.Id == person).Select(p => p.DisplayName).SingleOrDefault() ?? "Somebody";
}

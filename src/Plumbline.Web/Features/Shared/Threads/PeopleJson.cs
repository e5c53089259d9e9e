using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Core.Review.Threads;

namespace Plumbline.Web.Features.Shared.Threads;

/// <summary>The people to complete a name from, for the page's script: an attribute's value, which Razor escapes.</summary>
public static class PeopleJson
{
    public static string Of(ImmutableArray<NamedPerson> people, Guid reader)
    {
        var shared = people.GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return JsonSerializer.Serialize(
            people.Where(p => p.Id != reader).Select(p => new { name = p.Name, user = p.UserName, write = shared.Contains(p.Name) ? p.UserName : p.Name }),
            JsonSerializerOptions.Web);
    }
}

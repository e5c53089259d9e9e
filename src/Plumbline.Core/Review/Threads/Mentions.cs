using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Review.Threads;

/// <summary>Somebody who can be spoken to.</summary>
/// <param name="Name">As shown beside what they did.</param>
/// <param name="UserName">As they sign in; nobody else has it.</param>
public sealed record NamedPerson(Guid Id, string Name, string UserName);

/// <param name="Span">The sign and the name; half-open, UTF-16 code units of the comment.</param>
/// <param name="People">More than one where they share a name.</param>
public sealed record Mention(TextSpan Span, ImmutableArray<Guid> People);

/// <summary>Who is spoken to in a comment: an at sign and a shown name or a user name, as "@Rafe Okonjo" or "@rafe", in any case.</summary>
public static class Mentions
{
    /// <summary>So many can be spoken to in one comment.</summary>
    public const int MostPeople = 20;

    /// <summary>In the order of the text. The longest name that fits is meant; an address, as "me@rafe.example", is none.</summary>
    public static ImmutableArray<Mention> In(string text, IEnumerable<NamedPerson> people)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
            return [];
        var names = people
            .SelectMany(p => new[] { (p.Name, p.Id), (Name: p.UserName, p.Id) })
            .Where(n => n.Name.Length > 0)
            .GroupBy(n => char.ToUpperInvariant(n.Name[0]))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Name.Length).ToList());
        var found = ImmutableArray.CreateBuilder<Mention>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('@', at + 1))
        {
            if ((at > 0 && Joins(text[at - 1])) || !names.TryGetValue(char.ToUpperInvariant(text[at + 1]), out var candidates))
                continue;
            var length = candidates.Where(n => Stands(text, at + 1, n.Name)).Select(n => n.Name.Length).FirstOrDefault();
            if (length > 0)
                found.Add(new Mention(
                    new TextSpan(at, at + 1 + length),
                    [.. candidates.Where(n => n.Name.Length == length && Stands(text, at + 1, n.Name)).Select(n => n.Id).Distinct()]));
        }
        return found.ToImmutable();
    }

    static bool Stands(string text, int start, string name) =>
        string.Compare(text, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && EndsAt(text, start + name.Length);

    // "@ann-marie" is not Ann, and "@ann." is.
    static bool EndsAt(string text, int end) =>
        end >= text.Length
        || (!Joins(text[end]) && !(text[end] is '-' or '.' or '\'' or '’' or '@' or '+' && end + 1 < text.Length && Joins(text[end + 1])));

    static bool Joins(char c) => char.IsLetterOrDigit(c) || c == '_';
}

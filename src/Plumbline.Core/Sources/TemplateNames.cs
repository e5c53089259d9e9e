using System.Collections.Frozen;

namespace Plumbline.Core.Sources;

/// <summary>What a template contributed to the page it stood on.</summary>
enum TemplateRole
{
    Value,
    Name,
    Quotation,
    Citation,
    Note,
    Hatnote,
    Mark,
    Maintenance,
    Ornament,
    List,
    Box,
}

/// <summary>Templates that encyclopedias share, by name. An export keeps the name and loses all else, even where the name ends.</summary>
static class TemplateNames
{
    const int MostWords = 6;
    const string WordEnds = ",;:!()[]{}\"«»“”„";

    static readonly FrozenDictionary<string, TemplateRole> Roles = TsvResource.Rows("template-roles.tsv")
        .DistinctBy(r => r[0], StringComparer.Ordinal)
        .ToFrozenDictionary(r => r[0], r => Enum.Parse<TemplateRole>(r[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The longest known name that <paramref name="text"/> begins with; length 0 when none is known.</summary>
    public static (int Length, TemplateRole Role) LongestKnown(ReadOnlySpan<char> text)
    {
        var (best, role) = (0, TemplateRole.Value);
        var words = 0;
        for (var end = 1; end <= text.Length && words < MostWords; end++)
        {
            if (end < text.Length && !EndsAt(text, end))
                continue;
            if (RoleOf(text[..end]) is { } known)
                (best, role) = (end, known);
            if (end < text.Length && char.IsWhiteSpace(text[end]))
                words++;
            else if (end < text.Length && WordEnds.Contains(text[end], StringComparison.Ordinal))
                break;
        }
        return (best, role);
    }

    /// <summary>Where the first word of an unknown name ends.</summary>
    public static int FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '.' && !Inserts.IsEdge(text[end])
            && !WordEnds.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }
        return end;
    }

    // Glued to the next sentence, a name ends where a capital follows a small letter.
    static bool EndsAt(ReadOnlySpan<char> text, int end) =>
        char.IsWhiteSpace(text[end]) || text[end] is '.' or '–' or '—' or '\'' || Inserts.IsEdge(text[end])
        || WordEnds.Contains(text[end], StringComparison.Ordinal)
        || (char.IsUpper(text[end]) && char.IsLower(text[end - 1]));

    static TemplateRole? RoleOf(ReadOnlySpan<char> name)
    {
        var lower = name.ToString().Replace('_', ' ').ToLowerInvariant();
        if (Roles.TryGetValue(lower, out var role))
            return role;
        var cut = lower.LastIndexOfAny([' ', '-']) + 1;
        var tail = name[cut..];
        return cut > 0 && tail.Length > 0 && !tail.ContainsAnyInRange('A', 'Z') && tail.IndexOfAnyExceptInRange('a', 'z') < 0
            && Roles.TryGetValue(string.Concat(lower.AsSpan(0, cut), "*"), out role)
            ? role
            : null;
    }
}

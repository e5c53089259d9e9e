using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <param name="Start">Where the prefix begins in the line.</param>
/// <param name="End">Behind the name.</param>
/// <param name="Role">Null for a name that we don't know.</param>
readonly record struct TemplateUse(int Start, int End, string Name, TemplateRole? Role);

/// <summary>Finds "Template:Name" in a line, with or without a space around it.</summary>
static class TemplateUses
{
    const int LongestLoneName = 60;
    const int MostWordsInLoneName = 7;

    public static ImmutableArray<TemplateUse> In(string line, TemplatePrefixes prefixes)
    {
        if (!line.Contains(':', StringComparison.Ordinal))
            return [];
        var starts = new List<(int Start, int NameAt, bool NeedsKnownName)>();
        for (var colon = line.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = line.IndexOf(':', colon + 1))
        {
            if (colon + 1 < line.Length && !char.IsWhiteSpace(line[colon + 1]) && prefixes.Before(line, colon) is var (start, common))
                starts.Add((start, colon + 1, common));
        }
        var uses = ImmutableArray.CreateBuilder<TemplateUse>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var (start, nameAt, needsKnown) = starts[i];
            var limit = i + 1 < starts.Count ? starts[i + 1].Start : line.Length;
            var (length, role) = TemplateNames.LongestKnown(line.AsSpan(nameAt, limit - nameAt));
            if (length > 0)
                uses.Add(new TemplateUse(start, nameAt + length, NameOf(line, nameAt, length), role));
            else if (!needsKnown)
                uses.Add(Unknown(line, start, nameAt, limit, lone: OnlyUsesBefore(line, start, uses)));
        }
        return uses.ToImmutable();
    }

    public static bool NothingElseIn(string line, ImmutableArray<TemplateUse> uses)
    {
        var at = 0;
        foreach (var use in uses)
        {
            if (HasWords(line.AsSpan(at, use.Start - at)))
                return false;
            at = use.End;
        }
        return uses.Length > 0 && !HasWords(line.AsSpan(at));
    }

    // On a line of templates alone, all up to the next one is the name; among prose the first word has to do.
    static TemplateUse Unknown(string line, int start, int nameAt, int limit, bool lone)
    {
        var rest = line.AsSpan(nameAt, limit - nameAt).TrimEnd();
        var whole = lone && rest.Length <= LongestLoneName && rest.IndexOfAny(".,;!?") < 0 && rest.Count(' ') < MostWordsInLoneName;
        var length = whole ? rest.Length : TemplateNames.FirstWord(rest);
        return new TemplateUse(start, nameAt + length, NameOf(line, nameAt, length), Role: null);
    }

    static bool OnlyUsesBefore(string line, int start, ImmutableArray<TemplateUse>.Builder uses)
    {
        var at = uses.Count == 0 ? 0 : uses[^1].End;
        return !HasWords(line.AsSpan(at, start - at)) && (uses.Count == 0 || !HasWords(line.AsSpan(0, uses[0].Start)));
    }

    static bool HasWords(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(" \t\u00A0•*·.,;:–-") >= 0;

    static string NameOf(string line, int at, int length) => line.Substring(at, length).Replace('_', ' ').Trim().ToLowerInvariant();
}

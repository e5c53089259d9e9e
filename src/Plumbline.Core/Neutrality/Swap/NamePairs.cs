namespace Plumbline.Core.Neutrality.Swap;

/// <summary>
/// What each name of two parties becomes when they change places: a name for a name, a plural demonym for a plural
/// one. Where the other party has none of the kind, its plain name stands in.
/// </summary>
static class NamePairs
{
    public static IEnumerable<(string Name, string Replacement)> Between(Party one, Party other) => [.. OneWay(one, other), .. OneWay(other, one)];

    static IEnumerable<(string Name, string Replacement)> OneWay(Party from, Party to) =>
    [
        (from.Name, to.Name),
        .. Pair(from.Aliases, to.Aliases, to.Name),
        .. Pair(from.Demonyms, to.Demonyms, to.Name),
        .. Pair(from.Metonyms, to.Metonyms, to.Name),
        .. Pair(from.People, to.People, to.Name),
    ];

    static IEnumerable<(string Name, string Replacement)> Pair(IReadOnlyList<string> from, IReadOnlyList<string> to, string otherwise)
    {
        for (var i = 0; i < from.Count; i++)
            yield return (from[i], to.Count == 0 ? otherwise : Counterpart(from, to, i));
    }

    static string Counterpart(IReadOnlyList<string> from, IReadOnlyList<string> to, int at)
    {
        var alike = to.Where(name => IsPlural(name) == IsPlural(from[at])).ToList();
        var rank = from.Take(at).Count(name => IsPlural(name) == IsPlural(from[at]));
        return alike.Count > 0 ? alike[rank % alike.Count] : to[at % to.Count];
    }

    static bool IsPlural(string name) => name.EndsWith('s');
}

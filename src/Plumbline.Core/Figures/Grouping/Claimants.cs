using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Grouping;

/// <summary>Whether two figures come from different mouths. "Velden" and "the Velden Ministry of Health" are one side.</summary>
static class Claimants
{
    const int StemLength = 5;

    /// <summary>Both name somebody, and the names have no telling word in common.</summary>
    public static bool Differ(Quantity a, Quantity b) => Compare(a, b) == false;

    /// <summary>2 for the same name, 1 for the same side.</summary>
    public static int Score(Quantity a, Quantity b) =>
        Compare(a, b) != true ? 0 : string.Equals(a.Attribution!.Claimant, b.Attribution!.Claimant, StringComparison.OrdinalIgnoreCase) ? 2 : 1;

    /// <summary>Null where one of them names nobody.</summary>
    static bool? Compare(Quantity a, Quantity b)
    {
        if (a.Attribution is not { IsNamed: true } first || b.Attribution is not { IsNamed: true } second)
            return null;
        return string.Equals(first.Claimant, second.Claimant, StringComparison.OrdinalIgnoreCase) || Stems(first.Claimant).Overlaps(Stems(second.Claimant));
    }

    static HashSet<string> Stems(string claimant)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in Tokens.Of(claimant))
        {
            if (token is { IsWord: true, IsCapitalised: true } && token.Lower.Length >= StemLength && token.Lower is not ("minister" or "ministry" or "president" or "government" or "defence" or "defense" or "foreign" or "prime" or "council" or "commission" or "health" or "national" or "office"))
                stems.Add(token.Lower[..StemLength]);
        }

        return stems;
    }
}

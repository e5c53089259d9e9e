using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.LoadedTerm;

/// <summary>
/// Compounds that no list can hold, because writers make them as they go: "dynasty-obsessed", "arch-conservative",
/// "subsidy-guzzling". One of their parts gives them away.
/// </summary>
static class Compounds
{
    static readonly FrozenSet<string> Heads = Read("last");
    static readonly FrozenSet<string> Openings = Read("first");
    static readonly FrozenSet<string> Plain = Read("plain");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByHead = Heads.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByOpening = Openings.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsLoaded(Token word)
    {
        if (word.Kind != TokenKind.Word || word.Lower.IndexOf('-', StringComparison.Ordinal) is not (var first and > 0) || Plain.Contains(word.Lower))
            return false;
        var last = word.Lower.LastIndexOf('-');
        return ByHead.Contains(word.Lower.AsSpan(last + 1)) || ByOpening.Contains(word.Lower.AsSpan(0, first));
    }

    static FrozenSet<string> Read(string place) =>
        Tsv.Read("LoadedTerm.compounds").Where(row => row["place"] == place).Select(row => row["part"]).ToFrozenSet(StringComparer.Ordinal);
}

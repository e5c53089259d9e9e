using System.Globalization;
using Plumbline.Core.Figures.Words;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Units;

/// <summary>Units by every way to write them.</summary>
static class UnitNames
{
    static readonly (string Name, FigureUnit Unit)[] Listed = [.. WordTable.Rows("units").SelectMany(Names)];
    static readonly Phrases<FigureUnit> Phrases = new(Listed);
    static readonly Dictionary<string, FigureUnit> ByName = Named();

    public static FigureUnit Percent { get; } = ByName["percent"];

    public static FigureUnit Year { get; } = ByName["years"];

    /// <summary>The unit that begins at a token.</summary>
    public static bool TryRead(FigureText text, int at, int limit, out FigureUnit unit, out int end)
    {
        if (!Phrases.TryMatch(text, at, limit, out unit, out end))
            return false;
        // "5 in", "3 second-hand cars": a unit of one letter must touch or stand directly behind its number.
        if (text.Tokens[at].IsCapitalised && unit.Name.Length == 1 && unit.Kind is QuantityKind.Length or QuantityKind.Mass)
            return false;
        while (end < limit && text.IsFullStopBehind(end) && end + 1 < limit && !text.Tokens[end + 1].IsCapitalised)
            end++;
        return true;
    }

    /// <summary>The unit joined to a number: "km" in "10km", "tonne" in "20-tonne".</summary>
    public static FigureUnit? Joined(string suffix) => ByName.TryGetValue(suffix, out var unit) ? unit : null;

    /// <summary>A currency's sign or code before a number.</summary>
    public static FigureUnit? Before(FigureText text, int at) =>
        at > 0 && ByName.TryGetValue(text.Lower(at - 1), out var unit) && unit.Kind == QuantityKind.Money
        && (text.Tokens[at - 1].Kind == TokenKind.Mark || text.Tokens[at - 1].IsCapitalised) ? unit : null;

    static IEnumerable<(string, FigureUnit)> Names(string[] row)
    {
        var names = row[3].Split('|');
        var unit = new FigureUnit(row[0], names[0], Enum.Parse<QuantityKind>(row[1], ignoreCase: true), decimal.Parse(row[2], CultureInfo.InvariantCulture));
        return names.Select(name => (name, unit));
    }

    static Dictionary<string, FigureUnit> Named()
    {
        var named = new Dictionary<string, FigureUnit>(StringComparer.Ordinal);
        foreach (var (name, unit) in Listed)
            named.TryAdd(name.ToLowerInvariant(), unit);
        return named;
    }
}

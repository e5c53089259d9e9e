namespace Plumbline.Core.Sources;

/// <summary>The words that a value or a name in a template comes to.</summary>
static class TemplateValues
{
    /// <summary>Null where only the template itself could tell.</summary>
    public static string? Of(TemplateCall call)
    {
        string[] given = [.. call.Positional];
        return call.Name switch
        {
            "convert" or "cvt" or "convertir" or "переведено" => Quantity(given),
            "circa" or "c." => given is [var year, ..] ? $"c. {year}" : null,
            "as of" => given.Length > 0 ? $"as of {string.Join('-', given)}" : null,
            "frac" or "sfrac" or "fraction" => given.Length > 0 ? string.Join('/', given) : null,
            "start date" or "end date" or "birth date" or "death date" or "start date and age" =>
                given.Length > 0 ? string.Join('-', given.Take(3).Select(part => part.PadLeft(2, '0'))) : null,
            "us$" or "usd" => given is [var dollars, ..] ? $"US${dollars}" : null,
            "euro" => given is [var euros, ..] ? $"€{euros}" : null,
            "gbp" => given is [var pounds, ..] ? $"£{pounds}" : null,
            "nowrap" or "nobr" or "abbr" or "tooltip" or "formatnum" or "number" or "val" or "mvar" or "math" or "s" or "число" =>
                given is [{ Length: > 0 } words, ..] ? words : null,
            _ => null,
        };
    }

    public static string? NameIn(TemplateCall call)
    {
        string[] given = [.. call.Positional];
        if (given.Length == 0)
            return null;
        return call.Name.StartsWith("lang", StringComparison.Ordinal) || call.Name.StartsWith("trans", StringComparison.Ordinal)
            || call.Name.StartsWith("native", StringComparison.Ordinal) ? given[^1]
            : call.Name.StartsWith("ipa", StringComparison.Ordinal) || call.Name is "respell" or "party name with color" ? null
            : call.Name is "ship" or "uss" or "hms" ? string.Join(' ', given.Take(2))
            : given[0];
    }

    // "215|km2", "10|to|20|km", "5|ft|3|in".
    static string? Quantity(string[] given)
    {
        var unit = Array.FindIndex(given, part => part.Length > 0 && char.IsLetter(part[0]) && !IsBetween(part));
        if (unit < 1)
            return null;
        var numbers = string.Join(' ', given.Take(unit)).Replace(" - ", "–", StringComparison.Ordinal).Replace(" – ", "–", StringComparison.Ordinal);
        return $"{numbers} {Unit(given[unit])}";
    }

    static bool IsBetween(string part) => part is "to" or "and" or "or" or "by" or "x" or "xx";

    static string Unit(string unit) => unit switch
    {
        "km2" => "km²",
        "m2" => "m²",
        "m3" => "m³",
        "sqmi" => "sq mi",
        "sqft" => "sq ft",
        _ => unit,
    };
}

using System.Globalization;

namespace Plumbline.Core.Figures.Grouping;

/// <summary>What a group of figures counts, as a key that outlives edits and as words.</summary>
static class GroupKey
{
    /// <summary>Quantities with different buckets are never compared.</summary>
    public static string Bucket(Quantity quantity)
    {
        if (quantity.Kind != QuantityKind.Count)
            return quantity.Kind == QuantityKind.Money ? $"money {quantity.Unit!.Code}" : quantity.Kind.ToString();
        return $"{quantity.Subject!.Fate} {Noun(quantity.Subject)}";
    }

    public static string Of(Quantity first, int sameBefore)
    {
        var key = string.Join('/', new[] { Bucket(first).ToLowerInvariant().Trim(), first.Subject?.Party ?? "", Month(first) }.Where(part => part.Length > 0));
        return sameBefore == 0 ? key : $"{key}#{sameBefore + 1}";
    }

    public static string Label(Quantity first, string text)
    {
        var what = first.Subject is { Span.IsEmpty: false } subject ? OneLine(subject.Span.Of(text)) : first.Subject?.Noun ?? KindName(first.Kind);
        var fate = first.Subject is { Fate: not Fate.None } counted && !what.Contains(FateName(counted.Fate), StringComparison.OrdinalIgnoreCase) ? " " + FateName(counted.Fate) : "";
        var when = first.AsOf is { } asOf ? $", {asOf.Date}" : "";
        return $"{what}{fate}{when}";
    }

    /// <summary>Who fled, who was displaced: there people, civilians and refugees are the same.</summary>
    static string Noun(FigureSubject subject) => subject.Fate switch
    {
        Fate.Displaced or Fate.Evacuated or Fate.Resettled when subject.Noun is "civilian" or "refugee" or "person" => "person",
        _ => subject.Noun,
    };

    static string Month(Quantity quantity) => quantity.AsOf?.Date.From.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "";

    static string KindName(QuantityKind kind) => kind.ToString().ToLowerInvariant();

    static string FateName(Fate fate) => fate.ToString().ToLowerInvariant();

    static string OneLine(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.StartsWith("of ", StringComparison.Ordinal) ? line[3..] : line;
    }
}

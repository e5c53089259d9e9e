using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>Reads values out of a house style's nodes; what does not fit is noted and left out.</summary>
sealed class NodeReading(StyleErrors errors)
{
    /// <summary>The fields by key; keys that are not known, or stand twice, are errors.</summary>
    public IReadOnlyDictionary<string, StyleNode> Fields(StyleNode node, string what, params ReadOnlySpan<string> known)
    {
        var fields = new Dictionary<string, StyleNode>(StringComparer.Ordinal);
        if (node is not StyleNode.Mapping(var all, _, _))
        {
            errors.Add(node, $"{what} should be a mapping of {string.Join(", ", known!)}.");
            return fields;
        }

        foreach (var (key, value) in all)
        {
            if (!known.Contains(key.Value))
                errors.Add(key, $"{what} has no “{key.Value}”; it knows {string.Join(", ", known!)}.");
            else if (!fields.TryAdd(key.Value, value))
                errors.Add(key, $"“{key.Value}” stands here a second time.");
        }

        return fields;
    }

    public ImmutableArray<StyleNode> Items(StyleNode? node, string what)
    {
        if (node is null or StyleNode.Scalar { Value: "" })
            return [];
        if (node is StyleNode.Sequence(var items, _, _))
            return items;
        errors.Add(node, $"{what} should be a list.");
        return [];
    }

    /// <summary>One text, or a list of them.</summary>
    public ImmutableArray<string> Texts(StyleNode? node, string what) => node switch
    {
        null => [],
        StyleNode.Sequence(var items, _, _) => [.. items.Select(item => Text(item, what)).Where(text => text.Length > 0)],
        _ => Text(node, what) is { Length: > 0 } one ? [one] : [],
    };

    /// <summary>Empty when there is none.</summary>
    public string Text(StyleNode? node, string what)
    {
        if (node is null)
            return "";
        if (node is StyleNode.Scalar(var value, _, _) && !string.IsNullOrWhiteSpace(value))
            return value.Trim();
        errors.Add(node, $"{what} should be a text.");
        return "";
    }

    /// <summary>A day, or a year that stands for its first or last day.</summary>
    public DateOnly? Day(StyleNode? node, string what, bool isLast)
    {
        if (node is null)
            return null;
        var text = Text(node, what);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000)
            return isLast ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (text.Length > 0)
            errors.Add(node, $"{what} should be a year or a day such as 1919-06-28.");
        return null;
    }

    /// <summary>"75 %", "0.75", or "never"; null where there is none.</summary>
    public UsageThreshold? Share(StyleNode? node, string what)
    {
        if (node is null)
            return null;
        var text = Text(node, what);
        if (text == "never")
            return new UsageThreshold(null);
        var number = text.EndsWith('%') ? text[..^1].TrimEnd() : text;
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && (text.EndsWith('%') ? value / 100 : value) is var share and > 0 and <= 1)
            return new UsageThreshold(share);
        if (text.Length > 0)
            errors.Add(node, $"{what} should be a share such as 75 % or 0.75, or never, not “{text}”.");
        return null;
    }

    /// <summary>One of a few words; the fallback where there is none.</summary>
    public T Choice<T>(StyleNode? node, string what, T fallback, IReadOnlyDictionary<string, T> choices)
    {
        var text = Text(node, what);
        if (text.Length == 0)
            return fallback;
        if (choices.TryGetValue(text, out var chosen))
            return chosen;
        errors.Add(node!, $"{what} should be one of {string.Join(", ", choices.Keys)}, not “{text}”.");
        return fallback;
    }
}

using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Names;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>A house style, or everything that is wrong with it.</summary>
/// <param name="Errors">In order of the file; the style is whole only when there are none.</param>
public sealed record HouseStyleReading(HouseStyleRules Style, ImmutableArray<StyleError> Errors)
{
    public bool IsUsable => Errors.IsEmpty;
}

/// <summary>
/// Reads and validates a house style: "rules", "terms", "names" and "common-usage" for every entry, and under "entries"
/// blocks of the same for some.
/// </summary>
public static class HouseStyleReader
{
    public static HouseStyleReading Read(StyleNode root)
    {
        var errors = new StyleErrors();
        var reading = new NodeReading(errors);
        var blocks = ImmutableArray.CreateBuilder<StyleBlock>();
        var isEmpty = root is StyleNode.Scalar { Value: "" };
        if (!isEmpty)
        {
            var fields = reading.Fields(root, "A house style", "rules", "terms", "names", "common-usage", "entries");
            blocks.Add(Block([], fields, reading, errors));
            foreach (var item in reading.Items(fields.GetValueOrDefault("entries"), "“entries”"))
                blocks.Add(BlockOfEntries(item, reading, errors));
        }

        return new HouseStyleReading(new HouseStyleRules(blocks.ToImmutable(), StyleDigest.Of(root)), errors.InOrder);
    }

    static StyleBlock BlockOfEntries(StyleNode node, NodeReading reading, StyleErrors errors)
    {
        var fields = reading.Fields(node, "A block of entries", "entry", "rules", "terms", "names", "common-usage");
        var entries = reading.Texts(fields.GetValueOrDefault("entry"), "“entry”");
        if (entries.IsEmpty)
            errors.Add(node, "A block of entries needs “entry”: a slug, or a pattern such as heath-*.");
        return Block(entries, fields, reading, errors);
    }

    static StyleBlock Block(ImmutableArray<string> entries, IReadOnlyDictionary<string, StyleNode> fields, NodeReading reading, StyleErrors errors)
    {
        var names = new NameRuleReader(reading, errors);
        return new StyleBlock(
            entries,
            Rules(fields.GetValueOrDefault("rules"), reading, errors),
            TermReader.Read(reading.Items(fields.GetValueOrDefault("terms"), "“terms”"), reading, errors),
            names.Read(reading.Items(fields.GetValueOrDefault("names"), "“names”")))
        {
            CommonUsage = reading.Share(fields.GetValueOrDefault("common-usage"), "“common-usage”"),
        };
    }

    static ImmutableDictionary<string, RuleSetting> Rules(StyleNode? node, NodeReading reading, StyleErrors errors)
    {
        var rules = ImmutableDictionary.CreateBuilder<string, RuleSetting>(StringComparer.Ordinal);
        if (node is null or StyleNode.Scalar { Value: "" })
            return rules.ToImmutable();
        if (node is not StyleNode.Mapping(var fields, _, _))
        {
            errors.Add(node, "“rules” should be a mapping of rule ids to off, low, medium or high.");
            return rules.ToImmutable();
        }

        foreach (var (key, value) in fields)
        {
            var isKnown = string.Equals(key.Value, EntryStyle.NameLabel, StringComparison.Ordinal) || Analyser.Default.Rules.Any(rule => string.Equals(rule.Id, key.Value, StringComparison.Ordinal));
            var setting = reading.Choice(value, $"The setting of {key.Value}", RuleSetting.Medium, StyleWords.Settings);
            if (!isKnown)
                errors.Add(key, UnknownRule(key.Value));
            else if (!rules.TryAdd(key.Value, setting))
                errors.Add(key, $"“{key.Value}” stands here a second time.");
        }

        return rules.ToImmutable();
    }

    static string UnknownRule(string id) => id.Contains('.', StringComparison.Ordinal)
        ? $"“{id}” cannot be set alone: set the whole rule, or list the words under terms as accepted."
        : $"There is no rule “{id}”; the rules are {string.Join(", ", Analyser.Default.Rules.Select(rule => rule.Id).Append(EntryStyle.NameLabel).Order(StringComparer.Ordinal))}.";
}

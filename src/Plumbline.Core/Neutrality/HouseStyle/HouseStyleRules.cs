using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Names;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>A house style: what holds for every entry, then what holds for some. Later blocks win over earlier ones.</summary>
/// <param name="Version">Changes with the content; stored with every flag.</param>
public sealed record HouseStyleRules(ImmutableArray<StyleBlock> Blocks, string Version)
{
    /// <summary>No house style: every rule as it ships.</summary>
    public static HouseStyleRules None { get; } = new([], "none");

    /// <summary>What holds for one entry.</summary>
    /// <param name="slug">The entry's slug; for a file its name without the ending.</param>
    public EntryStyle For(string slug)
    {
        var blocks = Blocks.Where(block => block.AppliesTo(slug)).ToList();
        var rules = ImmutableDictionary.CreateBuilder<string, RuleSetting>(StringComparer.Ordinal);
        foreach (var (id, setting) in blocks.SelectMany(block => block.Rules))
            rules[id] = setting;
        var names = blocks.SelectMany(block => block.Names).GroupBy(rule => rule.Id, StringComparer.Ordinal).Select(group => group.Last());
        return new EntryStyle(rules.ToImmutable(), [.. blocks.SelectMany(block => block.Terms)], [.. names], Version)
        {
            CommonUsage = blocks.LastOrDefault(block => block.CommonUsage is not null)?.CommonUsage is { } set ? set.Share : Terms.CommonUsage.DefaultThreshold,
        };
    }
}

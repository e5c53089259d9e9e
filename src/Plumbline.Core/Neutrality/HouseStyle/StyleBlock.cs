using System.Collections.Immutable;
using System.IO.Enumeration;
using Plumbline.Core.Neutrality.Names;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>What a house style says of some entries, or of all.</summary>
/// <param name="Entries">Slugs, in which * stands for any run of characters and ? for one; empty for all entries.</param>
/// <param name="Rules">Settings by rule id.</param>
public sealed record StyleBlock(
    ImmutableArray<string> Entries,
    ImmutableDictionary<string, RuleSetting> Rules,
    ImmutableArray<StyleTerm> Terms,
    ImmutableArray<NameRule> Names)
{
    /// <summary>From which share of the independent sources on a word is their common one; null where the block does not say.</summary>
    public UsageThreshold? CommonUsage { get; init; }

    public bool AppliesTo(string slug) =>
        Entries.IsEmpty || Entries.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, slug, ignoreCase: false));
}

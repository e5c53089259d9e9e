using Plumbline.Core.Neutrality.Names;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>The words that a house style chooses from.</summary>
static class StyleWords
{
    public static readonly IReadOnlyDictionary<string, RuleSetting> Settings = new SortedDictionary<string, RuleSetting>(StringComparer.Ordinal)
    {
        ["off"] = RuleSetting.Off,
        ["low"] = RuleSetting.Low,
        ["medium"] = RuleSetting.Medium,
        ["high"] = RuleSetting.High,
    };

    public static readonly IReadOnlyDictionary<string, Severity> Severities = Enum.GetValues<Severity>().ToDictionary(severity => severity.Name(), StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, Label> TermLabels = Labels.All.ToDictionary(label => label.Name(), StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, NameContexts> Contexts = new Dictionary<string, NameContexts>(StringComparer.Ordinal)
    {
        ["narration"] = NameContexts.Narration,
        ["title"] = NameContexts.Title,
        ["quotation"] = NameContexts.Quotation,
    };
}

using System.Collections.Frozen;

namespace Plumbline.Core.Neutrality;

/// <summary>Names of labels as scripts, word lists and the store write them ("false-symmetry").</summary>
public static class Labels
{
    static readonly FrozenDictionary<Label, string> Names = new Dictionary<Label, string>
    {
        [Label.LoadedTerm] = "loaded-term",
        [Label.ReportingVerb] = "reporting-verb",
        [Label.Doubt] = "doubt",
        [Label.Editorializing] = "editorializing",
        [Label.Intensifier] = "intensifier",
        [Label.Euphemism] = "euphemism",
        [Label.Weasel] = "weasel",
        [Label.Motive] = "motive",
        [Label.FalseSymmetry] = "false-symmetry",
        [Label.Agentless] = "agentless",
        [Label.VagueAppeal] = "vague-appeal",
        [Label.FalseBalance] = "false-balance",
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, Label> ByName =
        Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static IReadOnlyList<Label> All { get; } = Enum.GetValues<Label>();

    public static string Name(this Label label) => Names[label];

    public static bool TryParse(string name, out Label label) => ByName.TryGetValue(name, out label);

    public static LabelFamily Family(this Label label) =>
        label >= Label.FalseSymmetry ? LabelFamily.Bothsidist : LabelFamily.Loaded;

    /// <summary>"loaded" or "bothsidist".</summary>
    public static string Name(this LabelFamily family) => family == LabelFamily.Loaded ? "loaded" : "bothsidist";

    /// <summary>"low", "medium" or "high".</summary>
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Low => "low",
        Severity.Medium => "medium",
        _ => "high",
    };
}

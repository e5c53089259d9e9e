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
        [Label.Name] = "name",
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, Label> ByName =
        Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The twelve labels by which the analyser judges words; <see cref="Label.Name"/> depends on a house style and is not one of them.</summary>
    public static IReadOnlyList<Label> All { get; } = [.. Enum.GetValues<Label>().Where(label => label != Label.Name)];

    public static string Name(this Label label) => Names[label];

    public static bool TryParse(string name, out Label label) => ByName.TryGetValue(name, out label);

    /// <summary>A name that is not the agreed one takes a side, so it counts among the loaded.</summary>
    public static LabelFamily Family(this Label label) =>
        label is >= Label.FalseSymmetry and <= Label.FalseBalance ? LabelFamily.Bothsidist : LabelFamily.Loaded;

    /// <summary>"loaded" or "bothsidist".</summary>
    public static string Name(this LabelFamily family) => family == LabelFamily.Loaded ? "loaded" : "bothsidist";

    /// <summary>"low", "medium" or "high".</summary>
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Low => "low",
        Severity.Medium => "medium",
        _ => "high",
    };

    /// <summary>"narrator", "reported" or "quoted".</summary>
    public static string Name(this Voice voice) => voice switch
    {
        Voice.Narrator => "narrator",
        Voice.Reported => "reported",
        _ => "quoted",
    };
}

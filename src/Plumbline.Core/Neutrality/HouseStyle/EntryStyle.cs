using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Names;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>A house style as it holds for one entry. Immutable and safe to share between threads.</summary>
public sealed class EntryStyle
{
    readonly ImmutableDictionary<string, RuleSetting> settings;
    readonly HouseTerms terms;

    internal EntryStyle(ImmutableDictionary<string, RuleSetting> settings, ImmutableArray<StyleTerm> terms, ImmutableArray<NameRule> names, string version)
    {
        this.settings = settings;
        this.terms = new HouseTerms(terms);
        Version = version;
        NameRules = new NameRules(IsOn(NameLabel) ? names : []);
        Analyser = settings.Values.Contains(RuleSetting.Off)
            ? new Analyser([.. Analyser.Default.Rules.Where(rule => IsOn(rule.Id))])
            : Analyser.Default;
    }

    /// <summary>The rule id under which names are switched; it is a label too.</summary>
    public static string NameLabel { get; } = Label.Name.Name();

    /// <summary>Every rule as it ships.</summary>
    public static EntryStyle None { get; } = HouseStyleRules.None.For("");

    public string Version { get; }

    /// <summary>The share of the independent sources from which on a word is their common one; null when usage changes no severity.</summary>
    public double? CommonUsage { get; init; } = Terms.CommonUsage.DefaultThreshold;

    /// <summary>The rules that are switched on.</summary>
    internal Analyser Analyser { get; }

    internal NameRules NameRules { get; }

    public bool IsOn(string rule) => !settings.TryGetValue(rule, out var setting) || setting != RuleSetting.Off;

    /// <summary>The same rules and severities, without terms and names.</summary>
    public EntryStyle RulesOnly() => new(settings, [], [], Version) { CommonUsage = CommonUsage };

    /// <summary>A paragraph's findings under this style: accepted words dropped, forbidden ones added, severities set.</summary>
    internal ImmutableArray<Finding> Apply(Passage passage, ImmutableArray<Finding> findings)
    {
        if (!terms.IsEmpty)
            findings = terms.Apply(passage, findings);
        return settings.IsEmpty ? findings : [.. findings.Select(WithSetSeverity)];
    }

    /// <summary>A severity is set for the narrator's words; terms of the house bring their own.</summary>
    internal Finding WithSetSeverity(Finding finding)
    {
        var rule = finding.Rule.AsSpan(0, Math.Max(0, finding.Rule.IndexOf('.', StringComparison.Ordinal)));
        if (finding.Voice == Voice.Reported || rule.SequenceEqual(HouseTerms.Rule))
            return finding;
        return settings.TryGetValue(finding.Label.Name(), out var setting) && setting != RuleSetting.Off ? finding with { Severity = Level(setting) } : finding;
    }

    static Severity Level(RuleSetting setting) => setting switch
    {
        RuleSetting.Low => Severity.Low,
        RuleSetting.High => Severity.High,
        _ => Severity.Medium,
    };
}

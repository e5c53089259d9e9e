using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.ReportingVerb;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>The stance of each reporting verb that the rule knows, by the ids of its findings and by the verb's forms.</summary>
static class Stances
{
    static readonly FrozenDictionary<string, Stance> ByRule = Load();

    /// <summary>Every form of a verb that takes a stance somewhere; where the rule is silent on one, it reports nothing.</summary>
    public static readonly FrozenSet<string> TakingForms = Tsv.Read("ReportingVerb.verbs").SelectMany(row => Inflection.Verb(row["lemma"]).All).SelectMany(Inflection.Spellings).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="rule">A finding's rule id, such as "reporting-verb.claim".</param>
    public static Stance Of(string rule) => ByRule.GetValueOrDefault(rule, Stance.Doubting);

    static FrozenDictionary<string, Stance> Load()
    {
        var byRule = new Dictionary<string, Stance>(StringComparer.Ordinal);
        var prefix = Label.ReportingVerb.Name() + ".";
        foreach (var term in Tsv.Read("ReportingVerb.phrases").Select(Term.From))
            byRule[prefix + term.Id] = ByKind(term.Kind);
        foreach (var verb in VerbEntry.Load().Values)
            byRule[prefix + verb.Forms.Lemma] = ByKind(verb.Kind);
        return byRule.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static Stance ByKind(string kind) => kind == "vouching" ? Stance.Vouching : Stance.Doubting;
}

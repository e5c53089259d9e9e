using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;

namespace Plumbline.Core.Neutrality.ReportingVerb;

/// <summary>A row of verbs.tsv.</summary>
/// <param name="Kind">doubting, vouching, guilt or pressing.</param>
/// <param name="Particle">"out" of "point out"; empty for most.</param>
/// <param name="Plain">The verb to offer.</param>
/// <param name="TakesObject">Whether the verb reports with a plain object too ("refuted the estimate").</param>
/// <param name="NeedsThat">Whether it reports only before "that", because its forms are nouns as well ("protests").</param>
sealed record VerbEntry(VerbForms Forms, string Kind, Severity Severity, string Particle, string Plain, bool TakesObject, bool NeedsThat)
{
    public static FrozenDictionary<string, VerbEntry> Load()
    {
        var byForm = new Dictionary<string, VerbEntry>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("ReportingVerb.verbs"))
        {
            var entry = new VerbEntry(
                Inflection.Verb(row["lemma"]),
                row["kind"],
                row["severity"] == "low" ? Severity.Low : Severity.Medium,
                row["particle"],
                row["plain"],
                row["object"] == "yes",
                row["object"] == "that");
            foreach (var form in entry.Forms.All.SelectMany(Inflection.Spellings))
                byForm[form] = entry;
        }

        return byForm.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static string Message(string kind) => kind switch
    {
        "doubting" => "The verb hints that the speaker is not to be believed. “Said” reports without taking a side.",
        "guilt" => "The verb makes the statement a confession. “Said” reports it without the guilt.",
        "pressing" => "The verb colours how it was said. “Said” is enough unless the manner matters and is sourced.",
        _ => "The verb vouches for what was said. Use “said”, or state it as a fact with a source of its own.",
    };
}

using Plumbline.Core.Neutrality.Patterns;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>Closed classes of English words that several rules lean on.</summary>
static class Grammar
{
    public static readonly WordSet Be = WordSet.Parse("is|are|was|were|be|been|being|am|get|gets|got|getting|gotten");
    public static readonly WordSet Prepositions = WordSet.Parse("in|on|at|near|during|by|from|with|when|while|as|after|before|since|until|for|of|to|into|over|under|along|outside|inside|amid|across|around|because|despite|if|than|and|or|but|via|within|through|between|towards|against|about|amongst|among");
    public static readonly WordSet Determiners = WordSet.Parse("the|a|an|this|that|these|those|its|their|his|her|our|my|your|no|any|some|all|each|every|both");
    public static readonly WordSet Pronouns = WordSet.Parse("he|she|they|it|we|i|who");
    public static readonly WordSet Modals = WordSet.Parse("will|would|can|could|may|might|shall|should|must|had|has|have|did|does|do|is|are|was|were");
    static readonly WordSet ClauseOpeners = WordSet.Parse("despite|although|even|though|while|because|since|after|before|when|however|notably|clearly|under|instead|some|many|most|various|several|certain|numerous|multiple|countless|fearing|hoping|seeking|according|critics|observers|experts|analysts|tensions|violence|unrest|clashes|fighting|both|each|neither|either|either|such|the|this|unsurprisingly|ironically|sadly|tragically|unfortunately|regrettably|obviously|of|in|by|out|with|intimidated|crusaders");

    /// <summary>Words that begin a sentence without being part of the name that may follow.</summary>
    public static bool OpensAClause(string lower) => ClauseOpeners.Contains(lower);

    public static string WithoutPossessive(string lower) =>
        lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower.EndsWith("s'", StringComparison.Ordinal) ? lower[..^1] : lower;

    public static bool IsPossessive(string lower) => lower.EndsWith("'s", StringComparison.Ordinal);

    public static bool IsAdverb(string lower) => lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) || lower is "also" or "not" or "then" or "later" or "never" or "again" or "first" or "now" or "since" or "reportedly";
}

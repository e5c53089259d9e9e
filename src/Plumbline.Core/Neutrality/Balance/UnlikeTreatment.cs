using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>
/// A doubting verb weighs more where the text doubts one party and not another: its severity rises by a step, and the
/// message gives both counts.
/// </summary>
sealed class UnlikeTreatment
{
    readonly string?[] byParty;

    public UnlikeTreatment(IReadOnlyList<Party> parties, IEnumerable<ImmutableArray<VerbUse>> uses)
    {
        var tallies = new VerbTally[parties.Count];
        foreach (var use in uses.SelectMany(paragraph => paragraph))
        {
            if (use.Party >= 0)
                tallies[use.Party] = new VerbTally(tallies[use.Party].Doubting + (use.Stance == Stance.Doubting ? 1 : 0), tallies[use.Party].All + 1);
        }

        byParty = [.. parties.Select((party, index) => InWords(parties, tallies, index))];
    }

    /// <summary>Whether some party's words are doubted more than another's.</summary>
    public bool IsFound => Array.Exists(byParty, words => words is not null);

    public Finding Weigh(Finding finding, int party)
    {
        if (party < 0 || byParty[party] is not { } counts)
            return finding;
        var severity = finding.Voice == Voice.Reported ? finding.Severity : finding.Severity == Severity.Low ? Severity.Medium : Severity.High;
        return finding with { Severity = severity, Message = $"{finding.Message} {counts}" };
    }

    /// <summary>The comparison with the party that is doubted least; null where there is no telling difference.</summary>
    static string? InWords(IReadOnlyList<Party> parties, VerbTally[] tallies, int party)
    {
        var others = Enumerable.Range(0, parties.Count).Where(other => other != party && tallies[party].IsWorseThan(tallies[other])).ToList();
        if (others.Count == 0)
            return null;
        var least = others.MinBy(other => (double)tallies[other].Doubting / tallies[other].All);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"In this text {tallies[party].Doubting} of {tallies[party].All} reporting verbs for {parties[party].Name} doubt, and {tallies[least].Doubting} of {tallies[least].All} for {parties[least].Name}.");
    }
}

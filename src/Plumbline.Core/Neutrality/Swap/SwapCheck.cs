using System.Collections.Immutable;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Swap;

/// <summary>A finding that stands in one of the two texts only.</summary>
/// <param name="Finding">With its range and phrase in the text as it was given.</param>
/// <param name="IsOnlyAsWritten">True when it goes away as the parties change places; false when it comes up.</param>
public sealed record SwapDifference(Finding Finding, Party One, Party Other, bool IsOnlyAsWritten);

/// <summary>
/// Asks whether the analyser treats the parties alike: every two of them change places, and the findings must stay
/// where they are. Names by period and terms of the house style speak of one party by design and are left out.
/// </summary>
public static class SwapCheck
{
    /// <returns>What differs, in order of the text for each two parties; empty when the parties are treated alike.</returns>
    public static ImmutableArray<SwapDifference> Of(string text, IReadOnlyList<Party> parties, EntryStyle style, CancellationToken cancellationToken)
    {
        var rules = style.RulesOnly();
        var asWritten = Analyse(text, parties, rules, cancellationToken);
        var differences = ImmutableArray.CreateBuilder<SwapDifference>();
        for (var one = 0; one < parties.Count; one++)
        {
            for (var other = one + 1; other < parties.Count; other++)
            {
                var swapped = new PartySwap(parties[one], parties[other]).Apply(text);
                var exchanged = Analyse(swapped.Text, parties, rules, cancellationToken);
                differences.AddRange(Between(text, asWritten, swapped, exchanged, parties[one], parties[other]));
            }
        }

        return differences.ToImmutable();
    }

    static List<Finding> Analyse(string text, IReadOnlyList<Party> parties, EntryStyle style, CancellationToken cancellationToken) =>
        [.. new DocumentAnalysis(parties, style).Update(text, cancellationToken).Findings.Where(finding => finding.Label != Label.Name)];

    static IEnumerable<SwapDifference> Between(
        string text, List<Finding> asWritten, SwappedText swapped, List<Finding> exchanged, Party one, Party other)
    {
        var there = exchanged.Select(Key).ToHashSet();
        var here = asWritten.Select(finding => Key(finding) with { Span = swapped.Map(finding.Span) }).ToHashSet();
        var gone = asWritten.Where(finding => !there.Contains(Key(finding) with { Span = swapped.Map(finding.Span) }));
        var come = exchanged.Where(finding => !here.Contains(Key(finding))).Select(finding => Back(text, finding, swapped.MapBack(finding.Span)));
        return gone.Select(finding => new SwapDifference(finding, one, other, IsOnlyAsWritten: true))
            .Concat(come.Select(finding => new SwapDifference(finding, one, other, IsOnlyAsWritten: false)))
            .OrderBy(difference => difference.Finding.Span.Start);
    }

    /// <summary>What must be the same; messages and suggestions may name a party.</summary>
    static (TextSpan Span, Label Label, Severity Severity, Voice Voice, string Rule) Key(Finding finding) =>
        (finding.Span, finding.Label, finding.Severity, finding.Voice, finding.Rule);

    static Finding Back(string text, Finding finding, TextSpan span) => finding with { Span = span, Phrase = span.Of(text), Suggestions = [] };
}

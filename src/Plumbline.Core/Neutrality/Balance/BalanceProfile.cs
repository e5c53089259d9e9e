using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>Something that was counted. Ranges are half-open, UTF-16 code units in the text.</summary>
/// <param name="Span">The words that count: a verb, a quotation, a footnote mark, or the sentence itself.</param>
/// <param name="Sentence">The sentence that they stand in.</param>
public readonly record struct Place(TextSpan Span, TextSpan Sentence);

/// <summary>The figures of one party, or of the whole text, each with its places in order of the text.</summary>
public sealed record BalanceFigures(ImmutableDictionary<BalanceFigure, ImmutableArray<Place>> Places)
{
    public ImmutableArray<Place> this[BalanceFigure figure] => Places.GetValueOrDefault(figure, []);
}

/// <summary>A party's figure, and what it is out of.</summary>
public readonly record struct PartyShare(string Party, int Count, int Of);

/// <summary>A figure that differs between two parties by more than a text's usual unevenness: worth a look, no verdict.</summary>
/// <param name="Message">Both counts in words.</param>
/// <param name="At">The sentences behind the larger figure.</param>
public sealed record Asymmetry(BalanceFigure Figure, string Message, PartyShare Larger, PartyShare Smaller, ImmutableArray<Place> At);

/// <summary>
/// How a text speaks of each party: a mirror, never a verdict. There is no score and no target, and figures of two
/// parties need not be equal; what the cited sources say decides.
/// </summary>
/// <param name="Parties">In the order given; empty when no parties are known.</param>
/// <param name="Text">The same figures for the whole text, whoever is named.</param>
/// <param name="NotChecked">Paragraphs in a language that no rule knows; nothing in them is counted.</param>
public sealed record BalanceProfile(
    ImmutableArray<(Party Party, BalanceFigures Figures)> Parties,
    BalanceFigures Text,
    ImmutableArray<Asymmetry> Asymmetries,
    ImmutableArray<TextSpan> NotChecked)
{
    public static BalanceProfile Of(string text, IReadOnlyList<Party> parties, CancellationToken cancellationToken)
    {
        var whole = new FigureBuilder();
        var byParty = parties.Select(_ => new FigureBuilder()).ToImmutableArray();
        var reader = new ProfileReader(parties, whole, byParty);
        var notChecked = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var paragraph in Paragraphs.Of(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!reader.Read(paragraph.Of(text), paragraph.Start))
                notChecked.Add(paragraph);
        }

        var figures = byParty.Select(builder => builder.Build()).ToImmutableArray();
        return new BalanceProfile(
            [.. parties.Zip(figures)], whole.Build(), TellingDifferences.Between(parties, figures), notChecked.ToImmutable());
    }
}

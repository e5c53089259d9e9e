using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>
/// Picks the figures that differ between two parties. Shares are compared, never totals, so that a text may say more of
/// one party than of another; and small numbers must differ much.
/// </summary>
static class TellingDifferences
{
    /// <summary>The difference of two shares in standard errors, from where on it is worth a look.</summary>
    const double Telling = 2;

    static readonly ImmutableArray<(BalanceFigure Figure, string InWords, string OfWhat)> Compared =
    [
        (BalanceFigure.DoubtingVerbs, "Reporting verbs that doubt", "reporting verbs"),
        (BalanceFigure.VouchingVerbs, "Reporting verbs that vouch", "reporting verbs"),
        (BalanceFigure.Labels, "Loaded terms beside the name", "sentences"),
        (BalanceFigure.NamedDoerOfHarm, "Named as doer of harm", "sentences"),
        (BalanceFigure.HarmWithNoDoer, "Harm that nobody is said to do", "sentences"),
        (BalanceFigure.Quotations, "Quoted", "sentences"),
        (BalanceFigure.Citations, "Footnotes", "sentences"),
        (BalanceFigure.UnattributedClaims, "Sentences with neither speaker nor footnote", "sentences"),
    ];

    public static ImmutableArray<Asymmetry> Between(IReadOnlyList<Party> parties, ImmutableArray<BalanceFigures> figures)
    {
        var found = ImmutableArray.CreateBuilder<Asymmetry>();
        foreach (var (figure, inWords, ofWhat) in Compared)
        {
            for (var one = 0; one < parties.Count; one++)
            {
                for (var other = 0; other < parties.Count; other++)
                {
                    var (a, b) = (Share(parties[one], figures[one], figure), Share(parties[other], figures[other], figure));
                    if (one != other && IsTelling(figure, a, b))
                        found.Add(new Asymmetry(figure, InWords(inWords, ofWhat, a, b), a, b, figures[one][figure]));
                }
            }
        }

        return found.ToImmutable();
    }

    static PartyShare Share(Party party, BalanceFigures figures, BalanceFigure figure) => new(party.Name, figures[figure].Length, figure switch
    {
        BalanceFigure.DoubtingVerbs or BalanceFigure.VouchingVerbs =>
            figures[BalanceFigure.NeutralVerbs].Length + figures[BalanceFigure.DoubtingVerbs].Length + figures[BalanceFigure.VouchingVerbs].Length,
        _ => figures[BalanceFigure.Sentences].Length,
    });

    static bool IsTelling(BalanceFigure figure, PartyShare a, PartyShare b)
    {
        // The same measure as in `check`, where a doubting verb weighs more.
        if (figure is BalanceFigure.DoubtingVerbs or BalanceFigure.VouchingVerbs)
            return new VerbTally(a.Count, a.Of).IsWorseThan(new VerbTally(b.Count, b.Of));
        if (a.Of == 0 || b.Of == 0)
            return false;
        var difference = ((double)a.Count / a.Of) - ((double)b.Count / b.Of);
        var error = Math.Sqrt((a.Count / ((double)a.Of * a.Of)) + (b.Count / ((double)b.Of * b.Of)));
        return difference > 0 && difference >= Telling * error;
    }

    static string InWords(string what, string ofWhat, PartyShare a, PartyShare b) => string.Create(
        CultureInfo.InvariantCulture, $"{what}: {a.Count} in {a.Of} {ofWhat} for {a.Party}, {b.Count} in {b.Of} for {b.Party}.");
}

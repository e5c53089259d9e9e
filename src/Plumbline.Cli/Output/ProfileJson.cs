using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Balance;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Output;

/// <summary>The profile as scripts read it. Positions are half-open, UTF-16 code units in the file as read.</summary>
static class ProfileJson
{
    const string Mirror = "A mirror, not a verdict: shares need not be equal, and what the cited sources say decides.";
    const string NoParties = "No parties were given, so only the figures of the whole text are here.";

    public static object Of(InputText input, BalanceProfile profile)
    {
        var lines = new LineIndex(input.Text);
        return new
        {
            file = input.Name,
            analyser = Analyser.Version,
            note = profile.Parties.IsEmpty ? $"{Mirror} {NoParties}" : Mirror,
            parties = profile.Parties.Select(party => Named(party.Party.Name, Figures(party.Figures, input, lines))),
            text = Figures(profile.Text, input, lines),
            asymmetries = profile.Asymmetries.Select(asymmetry => new
            {
                figure = Name(asymmetry.Figure),
                message = asymmetry.Message,
                counts = new[] { Share(asymmetry.Larger), Share(asymmetry.Smaller) },
                at = asymmetry.At.Select(place => Place(place, input, lines)),
            }),
            notChecked = profile.NotChecked.Select(span => Range(span, lines)),
        };
    }

    static Dictionary<string, object> Named(string name, Dictionary<string, object> figures)
    {
        var named = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = name };
        foreach (var (figure, value) in figures)
            named[figure] = value;
        return named;
    }

    static Dictionary<string, object> Figures(BalanceFigures figures, InputText input, LineIndex lines)
    {
        object Figure(BalanceFigure figure) => new { count = figures[figure].Length, at = figures[figure].Select(place => Place(place, input, lines)) };
        return new(StringComparer.Ordinal)
        {
            ["sentences"] = Figure(BalanceFigure.Sentences),
            ["reportingVerbs"] = new { neutral = Figure(BalanceFigure.NeutralVerbs), doubting = Figure(BalanceFigure.DoubtingVerbs), vouching = Figure(BalanceFigure.VouchingVerbs) },
            ["labels"] = Figure(BalanceFigure.Labels),
            ["namedDoerOfHarm"] = Figure(BalanceFigure.NamedDoerOfHarm),
            ["harmWithNoDoer"] = Figure(BalanceFigure.HarmWithNoDoer),
            ["quotations"] = Figure(BalanceFigure.Quotations),
            ["citations"] = Figure(BalanceFigure.Citations),
            ["attributedClaims"] = Figure(BalanceFigure.AttributedClaims),
            ["unattributedClaims"] = Figure(BalanceFigure.UnattributedClaims),
        };
    }

    static object Share(PartyShare share) => new { party = share.Party, count = share.Count, of = share.Of };

    static object Place(Place place, InputText input, LineIndex lines) => new
    {
        start = place.Span.Start,
        end = place.Span.End,
        line = lines.At(place.Span.Start).Line,
        column = lines.At(place.Span.Start).Column,
        phrase = place.Span == place.Sentence ? null : place.Span.Of(input.Text),
        sentence = new { start = place.Sentence.Start, end = place.Sentence.End },
    };

    static object Range(TextSpan span, LineIndex lines) => new { start = span.Start, end = span.End, line = lines.At(span.Start).Line };

    /// <summary>As the figure is called in the object of each party.</summary>
    static string Name(BalanceFigure figure) => figure switch
    {
        BalanceFigure.NeutralVerbs => "reportingVerbs.neutral",
        BalanceFigure.DoubtingVerbs => "reportingVerbs.doubting",
        BalanceFigure.VouchingVerbs => "reportingVerbs.vouching",
        _ => Commands.Json.Name(figure),
    };
}

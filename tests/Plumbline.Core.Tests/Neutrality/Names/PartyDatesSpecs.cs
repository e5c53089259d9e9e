using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality.Names;

/// <summary>The Lind League existed from 1920 to 1950.</summary>
public class PartyDatesSpecs
{
    static readonly Party League = new("Lind League", Aliases: ["League"], Demonyms: ["Lindish"], Metonyms: ["Weir Street"], From: new DateOnly(1920, 3, 1), To: new DateOnly(1950, 6, 30));

    [Theory]
    [InlineData("In 1905 the Lind League built a mill.", "Lind League")]
    [InlineData("By then, in 1960, the League had nine mills.", "League")]
    [InlineData("Until 1910 the Lind League kept the weir.", "Lind League")]
    public void APartyIsNotNamedOutsideItsDates(string text, string phrase)
    {
        var finding = Assert.Single(Spec.Findings(text, League), f => f.Label == Label.Name);

        Assert.Equal((phrase, Severity.Low, "name.party-dates"), (finding.Phrase, finding.Severity, finding.Rule));
        Assert.Contains("from 1920 to 1950", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("In 1920 the Lind League built a mill.")]
    [InlineData("The Lind League built a mill.")]
    [InlineData("Since 1905 the weir has stood; the Lind League came in 1931.")]
    [InlineData("After 1905 the Lind League built a mill.")]
    [InlineData("In 1905 a Lindish miller came to Weir Street.")]
    [InlineData("In 1905 he wrote: “The Lind League will come to this town.”")]
    [InlineData("The League Museum was opened in 1980.")]
    public void ItsPeopleAndTownsMayBeOlderAndAnyYearWithinIsEnough(string text) =>
        Assert.DoesNotContain(Spec.Findings(text, League), f => f.Label == Label.Name);
}

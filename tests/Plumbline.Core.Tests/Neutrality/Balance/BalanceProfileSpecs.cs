using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Balance;

namespace Plumbline.Core.Tests.Neutrality.Balance;

/// <summary>What each figure counts for the Orlow estate and for the town of Tamsin.</summary>
public class BalanceProfileSpecs
{
    [Theory]
    [InlineData("Orlow claimed that it rained.", 1, 0)]
    [InlineData("Orlow's wardens insisted that it rained.", 1, 0)]
    [InlineData("The council of Tamsin claimed that it rained.", 0, 1)]
    [InlineData("Orlow, which had shelled Tamsin, claimed that it rained.", 1, 0)]
    [InlineData("After Orlow shelled the mill, Tamsin claimed that it rained.", 0, 1)]
    [InlineData("Orlow shelled the mill and Tamsin claimed that it rained.", 0, 1)]
    [InlineData("Orlow's critics claimed that it rained.", 0, 0)]
    [InlineData("Boatmen near Orlow claimed that it rained.", 0, 0)]
    [InlineData("A bishop who had met Orlow claimed that it rained.", 0, 0)]
    [InlineData("Orlow and Tamsin claimed that it rained.", 0, 0)]
    [InlineData("Orlow closed the gate. It claimed that it rained.", 1, 0)]
    [InlineData("The bishop blamed Orlow. He claimed that it rained.", 0, 0)]
    [InlineData("Orlow said that it rained.", 0, 0)]
    public void ADoubtingVerbIsThatOfItsSubject(string text, int orlow, int tamsin) => Counts(BalanceFigure.DoubtingVerbs, text, orlow, tamsin);

    [Theory]
    [InlineData("Orlow said that it rained.", 1, 0)]
    [InlineData("According to the Tamsin council, it rained.", 0, 1)]
    [InlineData("“It rained all day long,” said Tamsin.", 0, 1)]
    [InlineData("It rained, Orlow said.", 1, 0)]
    [InlineData("Orlow denied that it rained.", 1, 0)]
    [InlineData("Orlow claimed the island.", 0, 0)]
    public void SaidAndItsLikeAreNeutral(string text, int orlow, int tamsin) => Counts(BalanceFigure.NeutralVerbs, text, orlow, tamsin);

    [Theory]
    [InlineData("Orlow pointed out that it rained.", 1, 0)]
    [InlineData("Tamsin's council revealed that it rained.", 0, 1)]
    public void AVouchingVerbPresumesTheTruth(string text, int orlow, int tamsin) => Counts(BalanceFigure.VouchingVerbs, text, orlow, tamsin);

    [Theory]
    [InlineData("The Orlow regime closed the gate.", 1, 0)]
    [InlineData("The regime in Tamsin closed the gate.", 0, 1)]
    [InlineData("Orlow closed the gate of a brazen regime.", 0, 0)]
    public void ALabelIsThatOfItsNounPhrase(string text, int orlow, int tamsin) => Counts(BalanceFigure.Labels, text, orlow, tamsin);

    [Theory]
    [InlineData("Orlow wardens shelled Tamsin.", 1, 0)]
    [InlineData("The mill was shelled by Tamsinese gunners.", 0, 1)]
    [InlineData("Orlow's attack on Tamsin lasted a day.", 1, 0)]
    [InlineData("Nine boatmen were killed by Orlow gun fire.", 1, 0)]
    [InlineData("Orlow did not shell the mill.", 0, 0)]
    [InlineData("Orlow and Tamsin guards exchanged artillery fire.", 0, 0)]
    [InlineData("Nine boatmen of Tamsin were killed.", 0, 0)]
    [InlineData("Orlow freed nine captured Tamsinese boatmen.", 0, 0)]
    public void ADoerOfHarmIsNamed(string text, int orlow, int tamsin) => Counts(BalanceFigure.NamedDoerOfHarm, text, orlow, tamsin);

    [Theory]
    [InlineData("Nine boatmen of Tamsin were killed.", 0, 1)]
    [InlineData("Orlow said that nine Tamsinese boatmen were killed.", 0, 1)]
    [InlineData("Nine boatmen were killed.", 0, 0)]
    public void HarmWithNoDoerIsSufferedByThePartyNamed(string text, int orlow, int tamsin) => Counts(BalanceFigure.HarmWithNoDoer, text, orlow, tamsin);

    [Theory]
    [InlineData("“It rained all day long,” Orlow said.", 1, 0)]
    [InlineData("Tamsin said: “It rained all day long.”", 0, 1)]
    [InlineData("The bishop said: “Orlow is a good neighbour to all.”", 0, 0)]
    [InlineData("Orlow opened a “school” in the barracks.", 0, 0)]
    public void AQuotationIsThatOfItsSpeaker(string text, int orlow, int tamsin) => Counts(BalanceFigure.Quotations, text, orlow, tamsin);

    [Theory]
    [InlineData("Orlow built a mill.[^1][^2] Tamsin burned it.", 2, 0)]
    [InlineData("Orlow met Tamsin.[^1]", 1, 1)]
    public void AFootnoteIsThatOfItsSentence(string text, int orlow, int tamsin) => Counts(BalanceFigure.Citations, text, orlow, tamsin);

    [Fact]
    public void AClaimIsAttributedCitedOrNeither()
    {
        const string text = "Orlow built a mill. Orlow built a weir.[^1] The bishop said that Orlow built a gate.";

        Counts(BalanceFigure.Sentences, text, 3, 0);
        Counts(BalanceFigure.AttributedClaims, text, 1, 0);
        Counts(BalanceFigure.UnattributedClaims, text, 1, 0);
    }

    [Fact]
    public void EveryFigureHasItsPlaces()
    {
        const string text = "It rained.\n\nOrlow claimed that it rained. Tamsin said so.";
        var place = Assert.Single(Of(text).Parties[0].Figures[BalanceFigure.DoubtingVerbs]);

        Assert.Equal(("claimed", "Orlow claimed that it rained."), (place.Span.Of(text), place.Sentence.Of(text)));
    }

    [Fact]
    public void WithoutPartiesTheWholeTextIsCounted()
    {
        var profile = BalanceProfile.Of("Critics claimed that it rained. Nine boatmen were killed.", [], CancellationToken.None);

        Assert.Empty(profile.Parties);
        Assert.Empty(profile.Asymmetries);
        Assert.Equal((2, 1), (profile.Text[BalanceFigure.Sentences].Length, profile.Text[BalanceFigure.HarmWithNoDoer].Length));
    }

    [Fact]
    public void AnAsymmetryGivesBothCountsAndTheSentencesBehindIt()
    {
        var text = string.Concat(Enumerable.Repeat("Orlow claimed that it rained. Tamsin said that it rained. ", 4));
        var asymmetry = Assert.Single(Of(text).Asymmetries);

        Assert.Equal((BalanceFigure.DoubtingVerbs, new PartyShare("Orlow", 4, 4), new PartyShare("Tamsin", 0, 4)), (asymmetry.Figure, asymmetry.Larger, asymmetry.Smaller));
        Assert.Equal(4, asymmetry.At.Length);
    }

    [Fact]
    public void OneMoreOfAFewIsNoAsymmetry() =>
        Assert.Empty(Of("Orlow shelled the mill. Orlow met the bishop. Tamsin met the bishop. Tamsin built a mill.").Asymmetries);

    [Fact]
    public void MoreWordsForOnePartyAreNoAsymmetry() =>
        Assert.Empty(Of(string.Concat(Enumerable.Repeat("Orlow said that it rained. ", 20)) + "Tamsin said that it rained.").Asymmetries);

    [Fact]
    public void AParagraphInAnotherLanguageIsNotCounted() =>
        Assert.Single(Of("Die Leute von Orlow haben sich im Streit um das Wehr gegenseitig die Schuld gegeben und nichts erreicht.").NotChecked);

    static void Counts(BalanceFigure figure, string text, int orlow, int tamsin) =>
        Assert.Equal((orlow, tamsin), (Of(text).Parties[0].Figures[figure].Length, Of(text).Parties[1].Figures[figure].Length));

    static BalanceProfile Of(string text) => BalanceProfile.Of(text, Parties.Both, CancellationToken.None);
}

using System.Globalization;
using Plumbline.Core.Figures;

namespace Plumbline.Core.Tests.Figures;

/// <summary>Who gives a figure, and as of when.</summary>
public sealed class AttributionSpecs
{
    [Theory]
    [InlineData("The Ministry of Water said that 49 people had died.", "The Ministry of Water")]
    [InlineData("On 12 March, the Velden Ministry later reported 49 dead.", "The Velden Ministry")]
    [InlineData("According to the court, 49 people had died.", "The court")]
    [InlineData("Some 49 people had died, according to the Court of Shared Waters.", "The Court of Shared Waters")]
    [InlineData("The Mission's figure of 49 dead was doubted.", "The Mission")]
    [InlineData("“At least 49 are dead,” said Mayor Ilse Brandt.", "Mayor Ilse Brandt")]
    [InlineData("It was known that 49 people had died (Institute of Rivers).", "Institute of Rivers")]
    [InlineData("Rehn Oss, spokesman for the Army of Velden, announced that 49 people had died.", "spokesman for the Army of Velden")]
    [InlineData("The Army of Velden said that it had rained, adding that 49 people had died.", "The Army of Velden")]
    public void TheClaimantIsNamed(string sentence, string claimant) =>
        Assert.Equal(claimant, Figure(sentence).Attribution?.Claimant);

    [Fact]
    public void APronounStandsForTheLastWhoWasNamed() =>
        Assert.Equal("Mayor Ilse Brandt", FigureReader.Read("Mayor Ilse Brandt said that six barges sank. She added that 49 people had died.", []).Last().Attribution?.Claimant);

    [Theory]
    [InlineData("In the breakaway state of Orlow 49 people died.")]
    [InlineData("There were 49 dead.")]
    [InlineData("Some 6 per cent of them, 49 people, had died.")]
    [InlineData("The reported loss of the bridge followed 49 floods.")]
    public void TheNarratorsOwnFiguresHaveNone(string sentence) => Assert.Null(Figure(sentence).Attribution);

    [Fact]
    public void ItWasReportedNamesNobody() =>
        Assert.False(Figure("It was reported that 49 people had died.").Attribution!.IsNamed);

    [Theory]
    [InlineData("As of 14 September 2022, 49 people had died.", "2022-09-14", AsOfGround.Stated)]
    [InlineData("By 16 September 2022 some 49 people had died.", "2022-09-16", AsOfGround.Stated)]
    [InlineData("On 13 September 2022 some 49 people died.", "2022-09-13", AsOfGround.Sentence)]
    [InlineData("It rained on 13 September 2022. Then 49 people died.", "2022-09-13", AsOfGround.Context)]
    public void AFigureHoldsForADay(string text, string day, AsOfGround ground)
    {
        var asOf = Figure(text).AsOf!;

        Assert.Equal((day, ground), (asOf.Date.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), asOf.Ground));
    }

    static Quantity Figure(string text) => Assert.Single(FigureReader.Read(text, []), q => q is { Kind: QuantityKind.Count, Range: { Low: 49 } });
}

using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Swap;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Neutrality.Swap;

public class PartySwapSpecs
{
    static readonly PartySwap Swap = new(Parties.Orlow, Parties.Tamsin);

    [Theory]
    [InlineData("Orlow shelled Tamsin.", "Tamsin shelled Orlow.")]
    [InlineData("The Orlow estate closed the weir.", "The Free Town of Tamsin closed the weir.")]
    [InlineData("Nine Orlowers and a Tamsinese boatman fled.", "Nine Tamsinese and an Orlower boatman fled.")]
    [InlineData("the Orlowers' boats", "the Tamsinese's boats")]
    [InlineData("Orlow’s guns", "Tamsin’s guns")]
    [InlineData("Warden Pell Aro met Mayor Ola Brandt.", "Mayor Ola Brandt met Warden Pell Aro.")]
    [InlineData("Weir Street denied it.", "The Long House denied it.")]
    [InlineData("He asked Weir Street.", "He asked the Long House.")]
    [InlineData("The Long House denied it.", "Weir Street denied it.")]
    [InlineData("ORLOW AND TAMSIN", "TAMSIN AND ORLOW")]
    [InlineData("“Orlow is a guest,” *Tamsin* wrote.[^1]", "“Tamsin is a guest,” *Orlow* wrote.[^1]")]
    [InlineData("anti-Orlow songs, Tamsin-backed guards", "anti-Tamsin songs, Orlow-backed guards")]
    [InlineData("The Free\nTown of Tamsin", "The Orlow estate")]
    public void NamesChangePlacesAndTheRestStays(string text, string expected) => Assert.Equal(expected, Swap.Apply(text).Text);

    [Theory]
    [InlineData("Orlowian hills and Tamsins")]
    [InlineData("the long house by the water")]
    [InlineData("orlow")]
    public void OtherWordsStay(string text) => Assert.Equal(text, Swap.Apply(text).Text);

    [Fact]
    public void PositionsAreMappedBothWays()
    {
        const string text = "Then a Tamsinese guard of the Orlow estate claimed that it rained.";
        var swapped = Swap.Apply(text);
        foreach (var words in new[] { "Then", "claimed", "it rained." })
        {
            var old = SpanOf(text, words);
            var moved = SpanOf(swapped.Text, words);
            Assert.Equal(moved, swapped.Map(old));
            Assert.Equal(old, swapped.MapBack(moved));
        }
    }

    [Fact]
    public void AnEndInsideANameMovesToTheNamesEdge()
    {
        const string text = "the Orlow estate rented it";
        var swapped = Swap.Apply(text);

        Assert.Equal("Free Town of Tamsin rented", swapped.Map(SpanOf(text, "estate rented")).Of(swapped.Text));
    }

    [Fact]
    public void APartyWithoutPeopleLendsItsName() =>
        Assert.Equal("Marr said so.", new PartySwap(Parties.Orlow, new Party("Marr")).Apply("Warden Pell Aro said so.").Text);

    static TextSpan SpanOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}

using Plumbline.Core.Figures;

namespace Plumbline.Core.Tests.Figures;

/// <summary>Numbers in prose, in digits and words, with their bounds and units.</summary>
public sealed class QuantitySpecs
{
    [Theory]
    [InlineData("The dam has 12 gates.", "12")]
    [InlineData("The register names two hundred and seven families.", "207")]
    [InlineData("The register names 1,204 families.", "1,204")]
    [InlineData("The register names 1 204 families.", "1,204")]
    [InlineData("The register names 1\u202f204\u202f310 families.", "1,204,310")]
    [InlineData("The levy fed 1.2 million people.", "1,200,000")]
    [InlineData("The levy fed three million people.", "3,000,000")]
    [InlineData("A dozen houses were flooded.", "12")]
    [InlineData("Half a million people watched.", "500,000")]
    [InlineData("At least 49 villagers were killed.", "at least 49")]
    [InlineData("No fewer than six barges sank with 40 tonnes of grain.", "at least 6")]
    [InlineData("More than sixty houses burned.", "at least 60")]
    [InlineData("Up to 60 houses burned.", "at most 60")]
    [InlineData("About 300 houses burned.", "about 300")]
    [InlineData("Some two hundred houses burned.", "about 200")]
    [InlineData("Nearly 2,000 guards stayed.", "about 2,000")]
    [InlineData("Between 4,000 and 6,000 people were displaced.", "4,000–6,000")]
    [InlineData("The count lies at 6,500–7,000 people.", "6,500–7,000")]
    [InlineData("From 10 to 20 houses burned.", "10–20")]
    [InlineData("It took 30 or 40 houses.", "30–40")]
    [InlineData("Between 4 and 6 million people left.", "4,000,000–6,000,000")]
    [InlineData("Dozens of houses burned.", "about 24–144")]
    [InlineData("Several hundred houses burned.", "about 300–1,200")]
    [InlineData("Tens of thousands of people left.", "about 20,000–100,000")]
    [InlineData("Forty or more houses burned.", "at least 40")]
    [InlineData("The clinic counted 22+ civilians.", "at least 22")]
    public void CountsAreRead(string sentence, string range) =>
        Assert.Contains(range, FigureReader.Read(sentence, []).Where(q => q.Kind == QuantityKind.Count).Select(q => q.Range.ToString()));

    [Theory]
    [InlineData("The lake covers 215 km².", "215", "km2")]
    [InlineData("The lake covers at least 215 square kilometres.", "at least 215", "km2")]
    [InlineData("The trench is 3,5 km long.", "3.5", "km")]
    [InlineData("The trench is 3,500 m long.", "3,500", "m")]
    [InlineData("The trench is 10km long.", "10", "km")]
    [InlineData("Two thirds of the crop failed.", "66.67", "percent")]
    [InlineData("Half of the crop failed.", "50", "percent")]
    [InlineData("About 13.6% of the crop failed.", "about 13.6", "percent")]
    [InlineData("Some 40 per cent of the crop failed.", "about 40", "percent")]
    [InlineData("The state paid $5m for it.", "5,000,000", "USD")]
    [InlineData("The state paid €2–3 billion for it.", "2,000,000,000–3,000,000,000", "EUR")]
    [InlineData("The state paid 50,000 crowns for it.", "50,000", "crown")]
    [InlineData("A 20-tonne barge sank.", "20", "t")]
    [InlineData("The talks lasted a few hours.", "about 2–12", "h")]
    [InlineData("A four-day exercise began.", "4", "day")]
    [InlineData("A 65-year-old ferryman drowned.", "65", "year")]
    [InlineData("Everybody 18 years of age or older had to come.", "18", "year")]
    public void MeasuresAreRead(string sentence, string range, string unit) =>
        Assert.Contains((range, unit), FigureReader.Read(sentence, []).Where(q => q.Unit is not null).Select(q => (q.Range.ToString(), q.Unit!.Code)));

    [Theory]
    [InlineData("The lake covers 215 km² (83 sq mi) in spring.", 83, "mi2", true)]
    [InlineData("The lake covers between 50 and 215 square kilometres (19 and 83 sq. mi.).", 19, "mi2", true)]
    [InlineData("The road is 7 kilometers (about 4 miles) long.", 4, "mi", true)]
    [InlineData("The lake covers 41 square kilometres (25 sq mi).", 25, "mi2", false)]
    [InlineData("The front is 200 km (100 mile) long.", 100, "mi", false)]
    public void AConversionIsPartOfTheQuantityAndChecked(string sentence, int low, string unit, bool isConsistent)
    {
        var quantity = Assert.Single(FigureReader.Read(sentence, []));

        Assert.NotNull(quantity.Conversion);
        Assert.Equal((low, unit, isConsistent), (quantity.Conversion.Range.Low, quantity.Conversion.Unit.Code, quantity.Conversion.IsConsistent));
        Assert.True(quantity.Span.Contains(quantity.Conversion.Span));
    }

    [Theory]
    [InlineData("Article 12 of the Protocol of 2009 stands.")]
    [InlineData("The 2011 war ended the truce.")]
    [InlineData("Page 3 is missing, and no one knows why.")]
    [InlineData("It began at around 10 pm.")]
    [InlineData("The ferry No. 7 left.")]
    [InlineData("  82. 82,0 82,1 82,2 Cite web")]
    [InlineData("`45 houses`")]
    [InlineData("The court ruled.[12][13]")]
    public void NamesYearsClocksCodeAndFootnotesAreNoCounts(string sentence) =>
        Assert.DoesNotContain(FigureReader.Read(sentence, []), q => q.Kind == QuantityKind.Count);

    [Fact]
    public void PositionsAreThoseOfTheText()
    {
        const string text = "# Gates\n\nThe *court* — not the [ministry](x) — counted **at least 49** houses.\r\n\r\n- Two barges sank.";

        Assert.Equal(["at least 49", "Two"], FigureReader.Read(text, []).Select(q => q.Span.Of(text)));
    }
}

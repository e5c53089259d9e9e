using Plumbline.Core.Sources;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Sources;

public sealed class IndependentVoicesSpecs
{
    static SourceVoice Source(string? publisher, string? origin = null, bool comparisonOnly = false) =>
        new(Guid.NewGuid(), Guid.NewGuid(), publisher, origin, comparisonOnly);

    [Fact]
    public void FiveOutletsThatRepeatOneMinistryCountOnce()
    {
        var outlets = Enumerable.Range(1, 5).Select(n => new CitedVoice(Source($"Outlet {n}", "Ministry of Dorven")));

        Assert.Equal(1, IndependentVoices.Count(outlets));
    }

    [Fact]
    public void TheMinistryItselfIsTheSameVoiceAsTheOutletThatRepeatsIt() =>
        Assert.Equal(1, IndependentVoices.Count([new(Source("the ministry  of Dorven")), new(Source("Emra Post", "Ministry of Dorven"))]));

    [Fact]
    public void OnlyThePassageThatRepeatsSomebodyIsTheirs()
    {
        var source = Source("Emra Post") with { Passages = [new OriginOfPassage(new TextSpan(100, 200), "Ministry of Dorven")] };
        var other = new CitedVoice(Source("Kolden Times", "Ministry of Dorven"));

        Assert.Equal(1, IndependentVoices.Count([new(source, new TextSpan(110, 150)), other]));
        Assert.Equal(2, IndependentVoices.Count([new(source, new TextSpan(0, 90)), other]));
        Assert.Equal(2, IndependentVoices.Count([new(source), other]));
    }

    [Fact]
    public void VersionsOfOneSourceAndTextsOfOnePublisherAreOneVoice()
    {
        var first = Source(publisher: null);

        Assert.Equal(1, IndependentVoices.Count([new(first), new(first with { Id = Guid.NewGuid() })]));
        Assert.Equal(1, IndependentVoices.Count([new(Source("Emra Post")), new(Source("emra post"))]));
        Assert.Equal(2, IndependentVoices.Count([new(Source(publisher: null)), new(Source(publisher: null))]));
    }

    [Fact]
    public void ACopyOfAnEncyclopediaIsNoVoice() =>
        Assert.Equal(0, IndependentVoices.Count([new(Source("Mirror", comparisonOnly: true))]));
}

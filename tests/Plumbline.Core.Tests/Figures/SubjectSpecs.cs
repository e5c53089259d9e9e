using Plumbline.Core.Figures;
using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Figures;

/// <summary>Who or what is counted, and what befell them.</summary>
public sealed class SubjectSpecs
{
    static readonly Party[] Parties = [new("Velden", Demonyms: ["Veldener", "Veldeners"]), new("Orlow", Demonyms: ["Orlovian", "Orlovians"])];

    [Theory]
    [InlineData("Twelve Veldener soldiers were killed.", "soldier", "Velden", Fate.Killed)]
    [InlineData("Velden lost 12 of its soldiers, killed by shells.", "soldier", "Velden", Fate.Killed)]
    [InlineData("Shells fell, killing 12 Orlovian troops.", "soldier", "Orlow", Fate.Killed)]
    [InlineData("The army captured 12 border guards.", "guard", "", Fate.Captured)]
    [InlineData("The capture of 12 Veldener servicemen was announced.", "soldier", "Velden", Fate.Captured)]
    [InlineData("The flood left 12 people missing.", "person", "", Fate.Missing)]
    [InlineData("Some 12 people were displaced.", "person", "", Fate.Displaced)]
    [InlineData("Ambulances took 12 badly injured people away.", "person", "", Fate.Wounded)]
    [InlineData("The number of refugees had reached 12 by noon.", "refugee", "", Fate.None)]
    [InlineData("The death toll rose to 12.", "person", "", Fate.Killed)]
    [InlineData("About 12 houses were destroyed.", "house", "", Fate.Destroyed)]
    [InlineData("The mission counted 12 sluice keepers.", "keeper", "", Fate.None)]
    [InlineData("The council released a statement on 12 gates.", "gate", "", Fate.None)]
    public void ANumberHasItsNounPartyAndFate(string sentence, string noun, string party, Fate fate)
    {
        var subject = Assert.Single(FigureReader.Read(sentence, Parties), q => q.Range.ToString().EndsWith("12", StringComparison.Ordinal)).Subject!;

        Assert.Equal((noun, party, fate), (subject.Noun, subject.Party, subject.Fate));
    }

    [Theory]
    [InlineData("Seven Veldener and 15 Orlovian soldiers were killed.", "soldier/Velden/Killed", "soldier/Orlow/Killed")]
    [InlineData("Two soldiers were killed and 14 others were wounded.", "soldier//Killed", "soldier//Wounded")]
    [InlineData("Eleven civilians were hurt, eight of whom were children.", "civilian//Wounded", "child//Wounded")]
    [InlineData("One ferryman was killed and three wounded, the captain said of two ships.", "other", "ship//None")]
    public void SeveralNumbersShareWhatIsSaidOnce(string sentence, string first, string last)
    {
        var subjects = FigureReader.Read(sentence, Parties).Select(q => $"{q.Subject!.Noun}/{q.Subject.Party}/{q.Subject.Fate}").ToList();

        if (first != "other")
            Assert.Equal(first, subjects[0]);
        Assert.Equal(last, subjects[^1]);
    }

    [Fact]
    public void OnePersonWhomSomethingBefellCountsAsOne()
    {
        var quantity = Assert.Single(FigureReader.Read("A Veldener soldier was killed at a gate.", Parties));

        Assert.Equal((1m, "Velden", Fate.Killed), (quantity.Range.Low, quantity.Subject!.Party, quantity.Subject.Fate));
    }
}

using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Infoboxes;
using Plumbline.Core.Figures.Ledger;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Figures;

public class InfoboxSpecs
{
    static readonly Party[] Parties = [new Party("Velden", [], ["Veldener", "Veldeners"], []), new Party("Quessa", [], ["Quessan"], [])];

    static List<string> Read(params InfoboxField[] fields)
    {
        var (text, quantities) = InfoboxFigures.Read(fields, Parties);
        return [.. quantities.Select(q => string.Join('|', q.Range, q.Unit?.Code ?? q.Subject?.Noun, q.Subject?.Fate, q.Subject?.Party, q.Attribution?.Claimant, q.Span.Of(text).Length > 0))];
    }

    [Fact]
    public void ABareNumberCountsWhatItsLabelNames() =>
        Assert.Equal(["71|person|Killed|||True"], Read(new InfoboxField("Deaths", "71")));

    [Fact]
    public void ACellSaysWhatBefellWhom() =>
        Assert.Equal(["71|soldier|Killed|||True", "120|soldier|Wounded|||True"], Read(new InfoboxField("Casualties", "71 soldiers killed; 120 soldiers wounded")));

    [Fact]
    public void AColumnBelongsToTheSideAtItsHead() =>
        Assert.Equal(
            ["71|soldier|Killed|Velden||True", "90|soldier|Killed|Quessa||True"],
            Read(new InfoboxField("Belligerents", "Velden | Quessa"), new InfoboxField("Losses", "71 soldiers killed | 90 soldiers killed")));

    [Fact]
    public void ALabelMaySayWhoGivesAFigure() =>
        Assert.Equal(["71|soldier|Killed||Quessa|True"], Read(new InfoboxField("Losses (per Quessa)", "71 soldiers killed")));

    [Fact]
    public void AnAreaStandsWithItsUnit() =>
        Assert.Equal("215", Read(new InfoboxField("Area", "215 km²"))[0].Split('|')[0]);

    [Fact]
    public void WhatAnInfoboxSaysContradictsAPlainFact()
    {
        const string draft = "On 11 March 2031 49 villagers were killed by the flood.";
        var box = InfoboxFigures.Read([new InfoboxField("Date", "11 March 2031"), new InfoboxField("Casualties", "71 villagers killed by the flood")], []);
        var line = Assert.Single(FigureLedger.Of((draft, FigureReader.Read(draft, [])), [box]));
        Assert.True(line.NeedsSettling);
    }

    [Fact]
    public void NothingIsNothing() => Assert.Empty(InfoboxFigures.Read([], Parties).Quantities);
}

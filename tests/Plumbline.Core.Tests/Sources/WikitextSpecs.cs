using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

/// <summary>MediaWiki's own markup, where the content of templates is still there.</summary>
public sealed class WikitextSpecs
{
    const string Head = "{{Short description|A dispute}}\n{{Infobox military conflict\n| conflict = Emra bridge dispute\n| casualties1 = 12 wounded<ref>Ministry, 3 May</ref>\n| date = {{start date|2019|5|3}}\n}}\n";

    [Theory]
    [InlineData("Dorven held {{convert|215|km2|sqmi}} of the shore.", "Dorven held 215 km² of the shore.")]
    [InlineData("It is {{convert|10|to|20|km}} long.", "It is 10 to 20 km long.")]
    [InlineData("The '''Emra''' [[Bridge|bridges]] closed in [[Dorven]].", "The **Emra** bridges closed in Dorven.")]
    [InlineData("They said {{lang|ru|да}} and left.", "They said да and left.")]
    [InlineData("It was {{nowrap|3 May}} then.", "It was 3 May then.")]
    [InlineData("Emrava{{snd}}Kolden was cut.", "Emrava – Kolden was cut.")]
    [InlineData("See [https://dorven.example/a the notes] for it.", "See [the notes](https://dorven.example/a) for it.")]
    public void WhatTemplatesAndLinksHoldIsRead(string wikitext, string expected) =>
        Assert.Equal(expected + "\n", SourceCleaner.Clean(Head + wikitext).Markdown);

    [Fact]
    public void AnInfoboxBecomesFieldsAndNoText()
    {
        var cleaned = SourceCleaner.Clean(Head + "The bridge closed on the third of May, and both ministries said so at once.");

        Assert.Equal([new("conflict", "Emra bridge dispute"), new("casualties1", "12 wounded[^1]"), new("date", "2019-05-03")], cleaned.Infobox.ToArray());
        Assert.DoesNotContain("Infobox", cleaned.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void ReferencesBecomeSlotsBoundToTheirText()
    {
        var cleaned = SourceCleaner.Clean(
            Head + "Closed by order of the ministry on the third day of May, it was said.<ref name=a>{{cite web|title=Minutes|publisher=Council|url=https://dorven.example/m}}</ref> Opened.<ref name=\"a\" /> Sold.<ref>Ehr, p. 4</ref>\n== Notes ==\n{{reflist}}\n[[Category:Bridges]]");

        Assert.EndsWith("it was said.[^2] Opened.[^2] Sold.[^3]\n", cleaned.Markdown, StringComparison.Ordinal);
        Assert.Equal([new("1", "Ministry, 3 May"), new("2", "Minutes, Council, https://dorven.example/m"), new("3", "Ehr, p. 4")], cleaned.References.ToArray());
        Assert.DoesNotContain("Category", cleaned.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void ATemplateThatNobodyKnowsLeavesAGapAndADoubtItsMark()
    {
        var cleaned = SourceCleaner.Clean(Head + "The ferry sank {{rowingdistance|3}} from the pier.{{citation needed|date=May 2019}}");

        Assert.Equal("The ferry sank [missing: rowingdistance] from the pier.\n", cleaned.Markdown);
        Assert.Equal(DoubtKind.CitationNeeded, Assert.Single(cleaned.Marks).Kind);
    }

    [Fact]
    public void HeadingsListsAndTablesStay()
    {
        var cleaned = SourceCleaner.Clean(
            Head + "== Talks ==\n* Dorven came.\n* Osmark did not.\n\n{| class=\"wikitable\"\n! Year !! Tolls\n|-\n| 2019 || 400\n|-\n| style=\"x\" | 2020 || 310\n|}\n[[File:Emra.jpg|thumb|The bridge at dawn]]");

        Assert.Equal("## Talks\n\n- Dorven came.\n- Osmark did not.\n\n| Year | Tolls |\n|---|---|\n| 2019 | 400 |\n| 2020 | 310 |\n\n*The bridge at dawn*\n", cleaned.Markdown);
    }

    [Fact]
    public void TenThousandOpenBracesAreReadInOnePass()
    {
        var hostile = Head + string.Concat(Enumerable.Repeat("{{a|[[b|", 10_000)) + " Prose goes on behind them all the same, and it is kept.";

        Assert.Contains("Prose goes on", SourceCleaner.Clean(hostile).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void AQuotedBracketOrTwoMakesNoWikitext()
    {
        const string text = "He wrote [[sic]] and left {{blank}} a page, which the council noted in its minutes of that day.";

        Assert.Equal(text + "\n", SourceCleaner.Clean(text).Markdown);
    }
}

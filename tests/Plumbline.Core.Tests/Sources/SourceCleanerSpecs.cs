using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

public sealed class SourceCleanerSpecs
{
    const string Prose = "The Republic of Dorven closed the Emra bridge on 3 May, its ministry said in a statement.";

    static CleanedSource Clean(params string[] lines) => SourceCleaner.Clean(string.Join('\n', lines));

    static int Count(CleanedSource cleaned, RemovalKind kind) => cleaned.Removals.Where(r => r.Kind == kind).Sum(r => r.Count);

    [Theory]
    [InlineData("Шаблон:Convert")]
    [InlineData("Template:Convert")]
    [InlineData("Vorlage:Convert")]
    [InlineData("قالب:Convert")]
    [InlineData("模板:Convert")]
    [InlineData("Sjabloon:Convert")]
    [InlineData("Կաղապար:Convert")]
    [InlineData("Şablon:Convert")]
    [InlineData("Mall:Convert")]
    public void AQuantityThatATemplateSwallowedLeavesAVisibleGap(string residue)
    {
        var cleaned = Clean($"Dorven held at least {residue} of the shore by then, both ministries agree today.");

        Assert.Equal("Dorven held at least [missing: convert] of the shore by then, both ministries agree today.\n", cleaned.Markdown);
        var gap = Assert.Single(cleaned.Gaps);
        Assert.Equal("[missing: convert]", gap.Span.Of(cleaned.Markdown));
        Assert.Equal(GapKind.Value, gap.Kind);
    }

    [Fact]
    public void AnUnknownTemplateWithinASentenceLeavesAGapToo()
    {
        var cleaned = Clean("The ferry sank Template:Rowingdistance from the pier, and nobody was hurt.");

        Assert.Equal("The ferry sank [missing: rowingdistance] from the pier, and nobody was hurt.\n", cleaned.Markdown);
        Assert.Equal(GapKind.Unknown, Assert.Single(cleaned.Gaps).Kind);
    }

    [Fact]
    public void ATemplatePrefixOfALanguageThatNobodyListedIsLearntFromTheText()
    {
        var cleaned = Clean(
            "Zzablo:Infobox settlement", "", Prose + " It lies Zzablo:Convert upstream.", "", Prose, "",
            "  1. Zzablo:Cite web", "  2. Zzablo:Cite news");

        Assert.DoesNotContain("Zzablo", cleaned.Markdown, StringComparison.Ordinal);
        Assert.Single(cleaned.Gaps);
    }

    [Fact]
    public void AnOrdinaryWordBeforeAColonIsLeftAlone()
    {
        const string text = "Format:PDF was asked for, and the reply came back as Mall:Plan, whatever that may be to them.";

        Assert.Equal(text + "\n", Clean(text).Markdown);
        Assert.Equal("Template: a form to fill in before the talks, used by both of the delegations.\n", Clean("Template: a form to fill in before the talks, used by both of the delegations.").Markdown);
    }

    [Fact]
    public void AHatnoteGoesAndTheSentenceGluedToItStays() =>
        Assert.Equal($"{Prose}\n\n{Prose}\n", Clean($"Шаблон:Main {Prose}", "", $"Шаблон:Further{Prose}").Markdown);

    [Fact]
    public void ALostQuotationStandsAsABlockOfItsOwn()
    {
        var cleaned = Clean("Article 4 of the pact of Ume says what members owe to each other: Шаблон:Blockquote However, no member came.");

        Assert.Equal(
            "Article 4 of the pact of Ume says what members owe to each other:\n\n[missing: blockquote]\n\nHowever, no member came.\n",
            cleaned.Markdown);
    }

    [Fact]
    public void EditorsDoubtsAreTakenOutAndKeptByPosition()
    {
        var cleaned = Clean("The toll was never counted.Шаблон:Citation needed Both sides said so at the time, in the open.");

        Assert.Equal("The toll was never counted. Both sides said so at the time, in the open.\n", cleaned.Markdown);
        Assert.Equal(new EditorialMark("The toll was never counted.".Length, "citation needed"), Assert.Single(cleaned.Marks));
    }

    [Theory]
    [InlineData("closed it.[1][2] Then", "closed it.[^1][^2] Then")]
    [InlineData("closed it.[ 12 ] Then", "closed it.[^12] Then")]
    [InlineData("closed it [3–5], then", "closed it[^3][^4][^5], then")]
    [InlineData("closed it.[1, 4] Then", "closed it.[^1][^4] Then")]
    [InlineData("closed it[note 2] then", "closed it[^note-2] then")]
    [InlineData("closed it.[7]:45–47 Then", "closed it.[^7] Then")]
    [InlineData("closed it[a] and burned it[b] then", "closed it[^a] and burned it[^b] then")]
    [InlineData("closed it[12]: then", "closed it[^12]: then")]
    [InlineData("closed it.[12]: 45 Then", "closed it.[^12] Then")]
    [InlineData("closed it:[12] 45 tolls", "closed it:[^12] 45 tolls")]
    [InlineData("closed it.[citation needed] Then", "closed it. Then")]
    [InlineData("closed it.[dubious – discuss] Then", "closed it. Then")]
    [InlineData("closed it.[источник не указан 210 дней] Then", "closed it. Then")]
    [InlineData("closed it.[réf. nécessaire] Then", "closed it. Then")]
    [InlineData("some[who?] say so", "some say so")]
    public void CitationMarksOfEveryFormBecomeSlotsAndDoubtsGo(string before, string after) =>
        Assert.Equal(after + "\n", Clean(before).Markdown);

    [Theory]
    [InlineData("citation needed", DoubtKind.CitationNeeded)]
    [InlineData("kaynak belirtilmeli", DoubtKind.CitationNeeded)]
    [InlineData("disputed – discuss", DoubtKind.Disputed)]
    [InlineData("сомнительно", DoubtKind.Disputed)]
    [InlineData("not in citation given", DoubtKind.SourceInDoubt)]
    [InlineData("who?", DoubtKind.Unclear)]
    public void ADoubtIsKeptWithItsPlaceAndItsKind(string mark, DoubtKind kind)
    {
        var doubt = Assert.Single(Clean($"The toll was never counted.[{mark}] Both sides said so.").Marks);

        Assert.Equal(("The toll was never counted.".Length, kind), (doubt.Position, doubt.Kind));
    }

    [Fact]
    public void WhatWasRemovedIsKeptPieceByPieceWithItsLineAndSurroundings()
    {
        var cleaned = Clean("Template:Short description", "", Prose, "", "The bridge was closed.[4] It reopened.");

        Assert.Equal(new RemovedPiece(RemovalKind.CitationMark, 5, "[4]", "The bridge was closed.", " It reopened."), cleaned.Pieces.Single(p => p.Kind == RemovalKind.CitationMark));
        Assert.Equal((1, "Template:Short description"), cleaned.Pieces.Where(p => p.Kind == RemovalKind.TemplateResidue).Select(p => (p.Line, p.Text)).Single());
    }

    [Fact]
    public void AReferenceThatSaysSomethingIsBoundToItsSlot()
    {
        var cleaned = Clean($"{Prose}[1][2][3]", "", "References", "", "  1. ↑ https://dorven.example/report", "  2. Шаблон:Cite web", "  3. Ehr, Memoirs, p. 4");

        Assert.Equal([new("1", "https://dorven.example/report"), new("3", "Ehr, Memoirs, p. 4")], cleaned.References.ToArray());
        Assert.DoesNotContain("Ehr", cleaned.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void AComplaintInWordsThatWeDoNotKnowTakesNoProseWithIt() =>
        Assert.Equal(Prose + "\n", Clean("Cite error: something quite new went wrong. " + Prose).Markdown);

    [Fact]
    public void TwoNamesThatALostTemplateRanTogetherArePartedByAGap()
    {
        var cleaned = Clean("Fighting broke out in the EmravaKolden area, all agree.", "", "Emrava and Kolden are districts.", "", "Kolden lies north of Emrava, and WhatsApp was blocked in both.");

        Assert.Contains("Emrava[missing: between two words]Kolden", cleaned.Markdown, StringComparison.Ordinal);
        Assert.Contains("WhatsApp was", cleaned.Markdown, StringComparison.Ordinal);
        Assert.Single(cleaned.Gaps);
    }

    [Fact]
    public void WhatAFlattenedInfoboxSaidIsKeptAsFields()
    {
        var cleaned = Clean(
            "Emra bridge dispute | |||||||", "---|---|---|---|---|---|---|", "Parties", "Dorven | Osmark | |||||", "Date | 3 May 2019 ||||||", "Losses | ||||||",
            "Per Dorven:", "| 12 wounded |||||", Prose);

        Assert.Equal([new("Parties", "Dorven | Osmark"), new("Date", "3 May 2019"), new("Losses (Per Dorven)", "12 wounded")], cleaned.Infobox.ToArray());
        Assert.Equal(Prose + "\n", cleaned.Markdown);
    }

    [Theory]
    [InlineData("\"it cause[s] panic\", he said")]
    [InlineData("\"when [in 1990] they left\", he said")]
    [InlineData("\"in [1990] they left\", he said")]
    [InlineData("the list [...] goes on")]
    [InlineData("\"they [who] left\", he said")]
    [InlineData("\"a freind[sic] left\", he said")]
    [InlineData("see [12](https://dorven.example/12) for it")]
    public void BracketsThatBelongToTheTextStay(string text) =>
        Assert.Equal(text + "\n", Clean(text).Markdown);

    [Fact]
    public void AReferenceListGoesWithItsBacklinksAndErrors()
    {
        var cleaned = Clean(
            Prose, "", "References", "", "Шаблон:Reflist", "",
            "  1. 1,0 1,1 Шаблон:Cite web", "  2. https://dorven.example/report", "  3. ↑ Ошибка цитирования Неверный тег <ref>; для сносок oss не указан текст",
            "  4. Шаблон:Cite bookШаблон:Dead link", "    Map: Шаблон:Cite map", "^ a b Ehr, \"Memoirs\", p. 4");

        Assert.Equal(Prose + "\n", cleaned.Markdown);
        Assert.Equal(7, Count(cleaned, RemovalKind.ReferenceEntry));
    }

    [Fact]
    public void ANumberedListOfTheArticleStays()
    {
        var cleaned = Clean("The pact has two parts:", "", "1. Troops leave the bridge.", "2. Tolls are shared.");

        Assert.Equal("The pact has two parts:\n\n1. Troops leave the bridge.\n2. Tolls are shared.\n", cleaned.Markdown);
    }

    [Fact]
    public void TheSitesHeaderGivesTheTitleAndGoes()
    {
        var cleaned = Clean("Английская Википедия:Emra bridge dispute", "", "Материал из Справочника Х", "Перейти к навигацииПерейти к поиску", "", Prose);

        Assert.Equal("Emra bridge dispute", cleaned.Title);
        Assert.Equal($"# Emra bridge dispute\n\n{Prose}\n", cleaned.Markdown);
        Assert.Equal("Emra bridge dispute", Clean("Emra bridge dispute - Wikipedia", "", Prose).Title);
        Assert.Null(Clean(Prose).Title);
    }

    [Fact]
    public void APicturesNameGoesAndItsCaptionStays()
    {
        var cleaned = Clean(Prose, "", "Файл:Emra bridge (2019).JPG", "The bridge before its closure", "", "Qqq:Map of Ume.svg", "Lake Ume", "", Prose);

        Assert.Equal($"{Prose}\n\n*The bridge before its closure*\n\n*Lake Ume*\n\n{Prose}\n", cleaned.Markdown);
        Assert.Equal(2, Count(cleaned, RemovalKind.FileResidue));
    }

    [Fact]
    public void AFlattenedInfoboxGoesAndARealTableStays()
    {
        var cleaned = Clean(
            "Emra bridge dispute | |||||||", "---|---|---|---|---|---|---|", "| |||||||", "Parties", "Dorven | Osmark | |||||", "| |||||", Prose,
            "", "| Year | Tolls |", "|---|---|", "| 2019 | 400 |", "| 2020 | 310 |", "", Prose);

        Assert.Equal($"{Prose}\n\n| Year | Tolls |\n|---|---|\n| 2019 | 400 |\n| 2020 | 310 |\n\n{Prose}\n", cleaned.Markdown);
        Assert.Equal(6, Count(cleaned, RemovalKind.InfoboxDebris));
    }

    [Fact]
    public void HeadingsAndListsBecomeMarkdown()
    {
        var cleaned = Clean(Prose, "", "Talks at Lake Ume", "", Prose, "", "  • Dorven came.", "  • Osmark did not.", "", "See also", "", "  • Lake Ume", "", "External links", "");

        Assert.Equal($"{Prose}\n\n## Talks at Lake Ume\n\n{Prose}\n\n- Dorven came.\n- Osmark did not.\n", cleaned.Markdown);
    }

    [Fact]
    public void ContentsHatnotesAndCategoriesGo()
    {
        var cleaned = Clean(
            "Emra bridge - Wikipedia", "From Wikipedia, the free encyclopedia", "Jump to navigation Jump to search", "", "Contents", "", "    1 Background", "    1.1 Tolls",
            "", Prose, "", "Background[edit]", "", "Main article: History of the Emra bridge", "", Prose, "", "External links[edit]", "", "    Official site", "",
            "Categories: BridgesDisputes in Dorven");

        Assert.Equal($"# Emra bridge\n\n{Prose}\n\n## Background\n\n{Prose}\n", cleaned.Markdown);
    }

    [Fact]
    public void CleaningTwiceChangesNothingMore()
    {
        var once = Clean("Английская Википедия:Emra", "", $"{Prose}[1] It spans Шаблон:Convert there.", "", "Файл:A.png", "A caption", "", "  • Item", "", "Talks", "", Prose).Markdown;

        var twice = SourceCleaner.Clean(once);

        Assert.Equal(once, twice.Markdown);
        Assert.Empty(twice.Removals);
    }

    [Fact]
    public void CancellationIsHeeded() =>
        Assert.Throws<OperationCanceledException>(() => SourceCleaner.Clean(Prose, new CancellationToken(canceled: true)));
}

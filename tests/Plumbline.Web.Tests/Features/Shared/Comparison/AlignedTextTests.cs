using AngleSharp.Dom;
using Bunit;
using Plumbline.Core.Comparison;
using Plumbline.Web.Features.Shared.Comparison;

namespace Plumbline.Web.Tests.Features.Shared.Comparison;

public sealed class AlignedTextTests : IDisposable
{
    const string Old = "The quay was built early. The toll was raised in May. Nobody paid it. The board met twice that summer.\n\nMarrow sent a letter to the harbour office.";
    const string New = "The quay was built early. The toll was raised twice in May. Dorven sent ships. The board met twice that summer.\n\nMarrow sent a letter to the harbour office.";

    readonly BunitContext context = new();

    public AlignedTextTests()
    {
        RegistryGapBunit.ReplaceMarkupComparer(context);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public void Dispose() => context.Dispose();

    IRenderedComponent<AlignedText> Render(string old, string @new, bool onlyChanges = false, string address = "/entries/toll/diff/1/2") =>
        context.Render<AlignedText>(parameters => parameters
            .Add(c => c.Comparison, TextComparer.Compare(old, @new))
            .Add(c => c.OldText, old)
            .Add(c => c.NewText, @new)
            .Add(c => c.OldName, "Revision 1")
            .Add(c => c.NewName, "Revision 2")
            .Add(c => c.Address, address)
            .Add(c => c.View, new ComparisonView(OnlyChanges: onlyChanges)));

    static IReadOnlyList<IElement> Rows(IRenderedComponent<AlignedText> page) => page.FindAll("tbody [role=row]");

    [Fact]
    public void BothSidesAreNamed() =>
        Assert.Equal(["Revision 1", "Revision 2"], Render(Old, New).FindAll("[role=columnheader]").Select(header => header.TextContent));

    [Fact]
    public void TheWordThatDiffersIsMarkedAndTheRowSaysChanged()
    {
        var row = Rows(Render(Old, New))[1];
        Assert.Equal("twice", Assert.Single(row.QuerySelectorAll("ins")).TextContent.Trim());
        var newSide = row.QuerySelectorAll("[role=cell]")[1];
        Assert.Contains("changed: The toll was raised twice in May.", newSide.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AddedAndRemovedSentencesSaySo()
    {
        var text = string.Join("|", Rows(Render(Old, New)).Select(row => row.TextContent));
        Assert.Contains("removed: Nobody paid it.", text, StringComparison.Ordinal);
        Assert.Contains("added: Dorven sent ships.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void MovedSentencesSaySoAndHaveABadge()
    {
        const string Moved = "The ferry stopped running at the southern landing stage in the autumn.";
        const string Rest = "Traders met under the arcade on market days. The clerk kept a ledger of every barge. Lamps were lit along the mole after dusk. Rain fell for a week.";
        var page = Render(Moved + " " + Rest, Rest + " " + Moved);
        var row = Assert.Single(Rows(page), row => row.TextContent.Contains("moved: The ferry", StringComparison.Ordinal));
        Assert.Contains(row.QuerySelectorAll(".pl-chip"), badge => badge.TextContent == "moved");
    }

    [Fact]
    public void UnchangedSentencesCarryNoMark()
    {
        var first = Rows(Render(Old, New))[0];
        Assert.Empty(first.QuerySelectorAll("ins, del, .visually-hidden"));
        Assert.Equal(["The quay was built early.", "The quay was built early."], first.QuerySelectorAll("[role=cell]").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void OnlyChangesLeavesOutWhatIsFarFromAChangeAndLinksBackToIt()
    {
        var page = Render(Old, New, onlyChanges: true);
        var leftOut = Assert.Single(page.FindAll("tbody a"), a => a.TextContent == "1 sentence unchanged");
        Assert.Equal("/entries/toll/diff/1/2#row-6", leftOut.GetAttribute("href"));
        Assert.DoesNotContain(Rows(page), row => row.TextContent.Contains("harbour office", StringComparison.Ordinal));
    }

    [Fact]
    public void LinksKeepTheModeAndThePage()
    {
        const string Address = "/compare?entry=toll&left=published&right=revision:2";
        var page = Render(Old, New, onlyChanges: true, Address);
        Assert.All(page.FindAll("[data-change-step]"), a => Assert.StartsWith(Address + "&only=changes#change-", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(Address, page.FindAll("a").Single(a => a.TextContent == "Show all sentences").GetAttribute("href"));
    }

    [Fact]
    public void EveryLinkToAChangeHasItsTarget()
    {
        var page = Render(string.Join(" ", Enumerable.Range(0, 40).Select(i => $"Sentence {i} stands here.")), string.Join(" ", Enumerable.Range(0, 40).Select(i => i % 7 == 0 ? $"Sentence {i} stood here." : $"Sentence {i} stands here.")));
        var ids = page.FindAll("[id]").Select(element => element.Id).ToHashSet();
        var targets = page.FindAll("a[href*='#change-']").Select(a => a.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains(target, ids));
        Assert.Equal("6 changes", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public void MarkupInATextIsText()
    {
        const string Text = "<script>alert(1)</script> & <b>bold</b>.";
        var page = Render("Nothing.", Text);
        Assert.Empty(page.FindAll("script, b"));
        Assert.Contains(Text, page.Find("ins").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void EqualTextsSayThatNoWordDiffers()
    {
        var page = Render(Old, Old);
        Assert.Equal("No word differs", page.Find("[role=status]").TextContent);
        Assert.Empty(page.FindAll("[data-change-step]"));
    }

    [Fact]
    public void InOneColumnWhatIsGoneStandsBeforeWhatCameInItsPlaceAWordApart()
    {
        const string old = "The board raised the toll in May, and some paid.";
        const string @new = "The board lowered the toll in May, and paid.";
        var page = context.Render<AlignedText>(parameters => parameters
            .Add(c => c.Comparison, TextComparer.Compare(old, @new))
            .Add(c => c.OldText, old)
            .Add(c => c.NewText, @new)
            .Add(c => c.Address, "/compare")
            .Add(c => c.View, new ComparisonView(OneColumn: true)));
        Assert.Equal("changed: The board raised lowered the toll in May, and some paid.", Rows(page)[0].QuerySelector(".text")!.TextContent);
    }

    [Fact]
    public void TwoEmptyTextsSaySo() => Assert.Contains("Both texts are empty", Render("", "").Markup, StringComparison.Ordinal);

    [Fact]
    public void NoSpaceOfThePagesOwnStandsInASentence()
    {
        var text = Rows(Render("A toll of 5 marks.", "A toll of 6 marks."))[0].QuerySelectorAll(".text");
        Assert.Equal(["changed: A toll of 5 marks.", "changed: A toll of 6 marks."], text.Select(each => each.TextContent));
    }
}

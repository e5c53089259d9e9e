using Plumbline.Core.Anchoring;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Anchoring;

public sealed class AnchorFinderSpecs
{
    const string Text =
        "The Republic of Dorven closed the Emra bridge on 3 May. Osmark called the closure a breach of the pact of Ume. "
        + "Talks resumed in autumn. The delegations from both shores met twice behind closed doors and issued no statement at all. "
        + "In winter the toll rose. Osmark called the toll a breach of trust between neighbours.";

    static TextAnchor On(string quote, int occurrence = 1)
    {
        var at = -1;
        for (var n = 0; n < occurrence; n++)
            at = Text.IndexOf(quote, at + 1, StringComparison.Ordinal);
        return TextAnchor.At(Text, new TextSpan(at, at + quote.Length));
    }

    static string? Found(string text, TextAnchor anchor) => AnchorFinder.Find(text, anchor)?.Of(text);

    [Theory]
    [InlineData("a breach")]
    [InlineData("Talks resumed in autumn.")]
    [InlineData("The Republic")]
    [InlineData("neighbours.")]
    public void InAnUnchangedTextAnAnchorStaysWhereItIs(string quote) =>
        Assert.Equal(On(quote).Span, AnchorFinder.Find(Text, On(quote)));

    [Fact]
    public void TextInsertedAboveMovesTheAnchorAlong()
    {
        var shifted = "A new first sentence was put on top of it. " + Text;

        Assert.Equal(On("Talks resumed in autumn.").Span.Shift(43), AnchorFinder.Find(shifted, On("Talks resumed in autumn.")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AQuoteThatOccursTwiceIsToldByItsSurroundings(int occurrence)
    {
        var anchor = On("a breach", occurrence);
        var shifted = "Much was written about the bridge before any of this happened. " + Text;

        Assert.Equal(anchor.Span.Shift(63), AnchorFinder.Find(shifted, anchor));
    }

    [Fact]
    public void WhenItsSentenceIsGoneTheOtherOccurrenceIsNotTaken()
    {
        var without = Text.Replace("Osmark called the closure a breach of the pact of Ume. ", "", StringComparison.Ordinal);

        Assert.Null(AnchorFinder.Find(without, On("a breach")));
    }

    [Fact]
    public void AVeryShortQuoteNeedsItsSurroundings()
    {
        var anchor = On("no", 1);

        Assert.Equal("no", Found("New. " + Text, anchor));
        Assert.Null(AnchorFinder.Find("There is no such thing, said no one.", anchor));
    }

    [Fact]
    public void ARewordedQuoteIsFoundWhereItStood()
    {
        var reworded = Text.Replace("met twice behind closed doors", "met three times behind locked doors", StringComparison.Ordinal);

        Assert.Equal(
            "The delegations from both shores met three times behind locked doors and issued no statement at all.",
            Found("Above. " + reworded, On("The delegations from both shores met twice behind closed doors and issued no statement at all.")));
    }

    [Fact]
    public void AWordChangedWithinAShortQuoteIsBorneByItsSurroundings()
    {
        var reworded = Text.Replace("Talks resumed in autumn.", "Talks resumed in fall.", StringComparison.Ordinal);

        Assert.Equal("Talks resumed in fall.", Found("Above. " + reworded, On("Talks resumed in autumn.")));
    }

    [Fact]
    public void ADeletedQuoteIsAnOrphan()
    {
        const string quote = "The delegations from both shores met twice behind closed doors and issued no statement at all.";
        var without = Text.Replace(quote + " ", "", StringComparison.Ordinal);

        Assert.Null(AnchorFinder.Find(without, On(quote)));
        Assert.Null(AnchorFinder.Find("", On(quote)));
        Assert.Null(AnchorFinder.Find("A wholly different text about the weather on the coast, and nothing else.", On(quote)));
    }

    [Fact]
    public void TwoPlacesThatNothingTellsApartGiveNoPlace()
    {
        var line = "A toll is due here at noon. ";
        var anchor = TextAnchor.At(string.Concat(Enumerable.Repeat(line, 40)), new TextSpan(line.Length * 20, (line.Length * 20) + 12));

        Assert.Null(AnchorFinder.Find("Put on top, as long as half a line. " + string.Concat(Enumerable.Repeat(line, 40)), anchor));
    }

    [Fact]
    public void APositionWithoutAQuoteIsFoundBetweenItsNeighbours()
    {
        var at = Text.IndexOf("Talks", StringComparison.Ordinal);
        var anchor = TextAnchor.At(Text, new TextSpan(at, at));

        Assert.Equal(new TextSpan(at + 4, at + 4), AnchorFinder.Find("New " + Text, anchor));
        Assert.Null(AnchorFinder.Find(Text.Replace("Talks resumed", "They spoke", StringComparison.Ordinal), anchor));
    }

    [Fact]
    public void ALongPassageIsFoundByItsEnds()
    {
        var sentences = Enumerable.Range(0, 40).Select(n => $"Post {n} on the shore road keeps record {n * n % 97} of its own tolls.").ToList();
        var text = string.Join(' ', sentences);
        var anchor = TextAnchor.At(text, new TextSpan(text.IndexOf("Post 5 ", StringComparison.Ordinal), text.IndexOf("Post 30 ", StringComparison.Ordinal)));
        sentences[15] = "A sentence in the middle is another one now.";
        sentences.Insert(0, "On top there is more.");
        var revised = string.Join(' ', sentences);

        var found = Found(revised, anchor);

        Assert.StartsWith("Post 5 ", found, StringComparison.Ordinal);
        Assert.EndsWith("of its own tolls.", found!.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Post 29 ", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Post 30 ", found, StringComparison.Ordinal);
    }
}

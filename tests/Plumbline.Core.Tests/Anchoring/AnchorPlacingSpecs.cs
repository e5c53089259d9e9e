using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Anchoring;

public sealed class AnchorPlacingSpecs
{
    const string Text =
        "The ferry of Lorn stopped in March. Both towns blamed the ice.\n\n"
        + "Harbour dues rose twice. The council of Ketterby paid them for a year.\n\n"
        + "In May the ferry of Lorn ran again. The ice was gone.";

    readonly List<ChangeSet> changes = [];
    string text = Text;

    TextAnchor On(string quote, int occurrence = 1)
    {
        var at = -1;
        for (var n = 0; n < occurrence; n++)
            at = Text.IndexOf(quote, at + 1, StringComparison.Ordinal);
        return TextAnchor.At(Text, new TextSpan(at, at + quote.Length));
    }

    void Replace(int start, int end, string by)
    {
        changes.Add(ChangeSet.Replacing(text.Length, start, end, by));
        text = changes[^1].Apply(text);
    }

    void Replace(string words, string by)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Replace(at, at + words.Length, by);
    }

    void ReplaceAll(string by)
    {
        changes.Add(ChangeSet.Between(text, by));
        text = by;
    }

    AnchorPlace Place(TextAnchor anchor) =>
        AnchorPlacing.Place(text, anchor, new Survival(changes.Count == 0 ? ChangeSet.Empty(text.Length) : ComposedChanges.Of(changes)));

    void Holds(Hold hold, string? words, TextAnchor anchor)
    {
        var place = Place(anchor);
        Assert.Equal((hold, words), (place.Hold, place.Span?.Of(text)));
    }

    [Fact]
    public void WithoutAChangeItStaysWhereItIs() => Assert.Equal(On("Harbour dues rose twice.").Span, Place(On("Harbour dues rose twice.")).Span);

    [Fact]
    public void TypingBeforeMovesItAndTypingRightAtItsEdgesStaysOutside()
    {
        var anchor = On("Harbour dues rose twice.");
        Replace(0, 0, "A first line.\n\n");
        Replace("Harbour", "In all, Harbour");
        Replace("twice. ", "twice. Nobody knew why. ");

        Holds(Hold.Kept, "Harbour dues rose twice.", anchor);
    }

    [Fact]
    public void TypingInsideIsPartOfIt()
    {
        Replace("dues rose", "dues of the port rose");

        Holds(Hold.Reworded, "Harbour dues of the port rose twice.", On("Harbour dues rose twice."));
    }

    [Fact]
    public void OfAPartlyDeletedPassageTheRestStays()
    {
        Replace(" for a year", "");

        Holds(Hold.Reworded, "The council of Ketterby paid them.", On("The council of Ketterby paid them for a year."));
    }

    [Fact]
    public void WhatIsLeftOfItBeginsAndEndsWithWholeWords()
    {
        Replace("Harbour d", "The port’s d");

        Holds(Hold.Reworded, "dues rose twice.", On("Harbour dues rose twice."));
    }

    [Fact]
    public void ADeletedPassageIsAnOrphan()
    {
        Replace("Harbour dues rose twice. ", "");

        Holds(Hold.Lost, null, On("Harbour dues rose twice."));
    }

    [Fact]
    public void ADeletedPassageComesBackWithUndo()
    {
        Replace("Harbour dues rose twice. ", "");
        Replace("The council of Ketterby", "Harbour dues rose twice. The council of Ketterby");

        Holds(Hold.FoundAgain, "Harbour dues rose twice.", On("Harbour dues rose twice."));
    }

    [Fact]
    public void WhereOtherWordsTookItsPlaceItIsAnOrphan()
    {
        Replace("Harbour dues rose twice.", "Nothing is known of the winter.");

        Holds(Hold.Lost, null, On("Harbour dues rose twice."));
    }

    [Fact]
    public void OfTwoEqualPassagesTheDeletedOneIsNotTakenForTheOther()
    {
        // Both stand in this text from the start, so neither can have moved to the other's place.
        const string twice = "The bridge at Umber was closed to heavy carts from dusk until the bells of morning.";
        ReplaceAll($"{twice} Then came the flood.\n\n{twice} Then came the peace.");
        changes.Clear();
        var second = TextAnchor.At(text, new TextSpan(text.LastIndexOf(twice, StringComparison.Ordinal), text.LastIndexOf(twice, StringComparison.Ordinal) + twice.Length));
        var first = TextAnchor.At(text, new TextSpan(0, twice.Length));
        Replace(second.Span.Start, second.Span.End, "");

        Holds(Hold.Lost, null, second);
        Holds(Hold.Kept, twice, first);
    }

    [Fact]
    public void AMovedParagraphIsFoundAgainByItsWords()
    {
        const string paragraph = "Harbour dues rose twice. The council of Ketterby paid them for a year.\n\n";
        Replace(paragraph, "");
        Replace(text.Length, text.Length, "\n\n" + paragraph.TrimEnd());

        Holds(Hold.FoundAgain, "Harbour dues rose twice.", On("Harbour dues rose twice."));
        Holds(Hold.FoundAgain, "The council of Ketterby paid them for a year.", On("The council of Ketterby paid them for a year."));
    }

    [Fact]
    public void AVeryShortPassageThatWasDeletedIsNotFoundElsewhere()
    {
        Replace("ice was gone", "frost was gone");

        Holds(Hold.Lost, null, On("ice", occurrence: 3));
        Replace(text.Length, text.Length, " Later the ice returned.");
        Holds(Hold.Lost, null, On("ice", occurrence: 3));
    }

    [Fact]
    public void PastedTwiceItIsNeither()
    {
        Replace("Harbour dues rose twice. ", "");
        Replace(0, 0, "Harbour dues rose twice. ");
        Replace(text.Length, text.Length, " Harbour dues rose twice.");

        Assert.True(Place(On("Harbour dues rose twice.")).IsOrphan);
    }

    [Fact]
    public void AWholeTextThatReplacesAnotherKeepsWhatItStillSays()
    {
        ReplaceAll("A new opening.\n\nIn May the ferry of Lorn ran again. The ice was gone.\n\n"
            + "Harbour dues rose twice. The council of Ketterby paid them for a year.\n\nAn end.");

        Assert.Equal("Harbour dues rose twice.", Place(On("Harbour dues rose twice.")).Span?.Of(text));
        Assert.Equal("In May the ferry of Lorn ran again.", Place(On("In May the ferry of Lorn ran again.")).Span?.Of(text));
        Holds(Hold.Lost, null, On("Both towns blamed the ice."));
    }

    [Fact]
    public void AReplacementCutsThroughNoSentenceThatItDidNotChange()
    {
        // The common start of both texts reaches into the second sentence, because the inserted one begins alike.
        ReplaceAll(Text.Replace("The council of Ketterby paid", "The council met. The council of Ketterby paid", StringComparison.Ordinal));

        Holds(Hold.Kept, "The council of Ketterby paid them for a year.", On("The council of Ketterby paid them for a year."));
    }

    [Fact]
    public void APassageThatSwellsBeyondMeasureIsLetGo()
    {
        Replace("dues rose", "dues " + string.Concat(Enumerable.Repeat("were argued about at length, ", 20)) + "rose");

        Assert.True(Place(On("Harbour dues rose twice.")).IsOrphan);
    }

    /// <summary>Bell and crossed bell share their first half; bell and pondering face their second.</summary>
    [Theory]
    [InlineData("🔔 rang at noon", "🔕 rang at noon")]
    [InlineData("At noon rang 🔔", "At noon rang 🔕")]
    [InlineData("🔔 rang at noon", "🤔 rang at noon")]
    [InlineData("At noon rang 🔔", "At noon rang 🤔")]
    public void NoPlaceBeginsOrEndsWithinASurrogatePair(string before, string after)
    {
        text = $"They say: {before}, and left.";
        var anchor = TextAnchor.At(text, new TextSpan(10, 10 + before.Length));
        ReplaceAll($"They say: {after}, and left.");

        Assert.Equal(after, Place(anchor).Span!.Value.Of(text));
    }

    [Fact]
    public void APositionHoldsToItsNeighbours()
    {
        var place = TextAnchor.At(Text, new TextSpan(Text.IndexOf(" rose", StringComparison.Ordinal), Text.IndexOf(" rose", StringComparison.Ordinal)));
        Replace(0, 0, "Well. ");
        Replace(" rose", " fell");

        var at = Place(place).Span!.Value;
        Assert.True(at.IsEmpty);
        Assert.EndsWith("Harbour dues", text[..at.Start], StringComparison.Ordinal);
    }

    [Fact]
    public void APositionWhoseSurroundingsAreGoneIsAnOrphan()
    {
        var place = TextAnchor.At(Text, new TextSpan(90, 90));
        ReplaceAll("Another text altogether.");

        Assert.True(Place(place).IsOrphan);
    }

    [Fact]
    public void AVersionThatIsNotInTheTextsPastIsSearchedByItsWords()
    {
        text = "Found in an old backup. " + Text;

        var place = AnchorPlacing.Place(text, On("Both towns blamed the ice."), new Survival(ChangeSet.Empty(5)));
        Assert.Equal((Hold.FoundAgain, "Both towns blamed the ice."), (place.Hold, place.Span!.Value.Of(text)));
    }
}

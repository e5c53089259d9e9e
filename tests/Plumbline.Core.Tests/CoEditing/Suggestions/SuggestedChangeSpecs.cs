using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Suggestions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.CoEditing.Suggestions;

public class SuggestedChangeSpecs
{
    const string Text = "The council claimed that the dam held.";
    static readonly TextSpan Claimed = new(12, 19);

    static SuggestedChange Said => SuggestedChange.Insertion(12, "said");

    static SuggestedChange NotClaimed => SuggestedChange.Deletion(Claimed, Text);

    static string Accept(SuggestedChange suggestion, string text) => suggestion.ToChangeSet(text.Length).Apply(text);

    static ChangeSet Change(string text, int start, int end, string by) => ChangeSet.Replacing(text.Length, start, end, by);

    [Fact]
    public void AcceptingMakesTheChange()
    {
        Assert.Equal("The council saidclaimed that the dam held.", Accept(Said, Text));
        Assert.Equal("The council  that the dam held.", Accept(NotClaimed, Text));
    }

    // workflow.md, failures: "only one half of an adjacent addition and deletion is accepted" (CKEditor 14138).
    [Fact]
    public void OneHalfOfAnAdjacentAdditionAndDeletionIsAcceptedAndTheOtherStandsAsItWas()
    {
        var deletion = NotClaimed.Through(Said.ToChangeSet(Text.Length));
        Assert.Equal("The council said that the dam held.", Accept(deletion, Accept(Said, Text)));

        var insertion = Said.Through(NotClaimed.ToChangeSet(Text.Length));
        Assert.Equal("The council said that the dam held.", Accept(insertion, Accept(NotClaimed, Text)));
    }

    [Fact]
    public void WordsThatOthersWroteWithinADeletionStay()
    {
        var typed = Change(Text, 15, 15, "XX");
        var moved = NotClaimed.Through(typed);
        Assert.Equal([new TextSpan(12, 15), new TextSpan(17, 21)], moved.Spans.AsEnumerable());
        Assert.Equal("The council XX that the dam held.", Accept(moved, typed.Apply(Text)));
    }

    [Fact]
    public void ADeletionShrinksToWhatIsLeftAndIsLostWhenNothingIs()
    {
        Assert.Equal([new TextSpan(12, 16)], NotClaimed.Through(Change(Text, 16, 19, "")).Spans.AsEnumerable());
        Assert.True(NotClaimed.Through(Change(Text, 12, 19, "stated")).IsLost);
    }

    [Fact]
    public void AnInsertionStaysBetweenItsNeighboursAndIsLostWithThem()
    {
        Assert.Equal(9, Said.Through(Change(Text, 0, 3, "")).Start);
        Assert.Equal(4, Said.Through(Change(Text, 4, 12, "")).Start);
        Assert.True(Said.Through(Change(Text, 4, 19, "")).IsLost);
        Assert.True(Said.Through(Change(Text, 4, 19, "")).Through(ChangeSet.Empty(Text.Length - 15)).IsLost);
    }

    [Fact]
    public void TypingBeforeAnInsertionsPlaceComesBehindIt() =>
        Assert.Equal("The council saidnow claimed that the dam held.", Accept(Said.Through(Change(Text, 12, 12, "now ")), Change(Text, 12, 12, "now ").Apply(Text)));

    [Fact]
    public void AfterTheWholeTextWasExchangedItIsFoundAgainByTheWordsAroundIt()
    {
        const string restored = "In June it rained. The council claimed that the dam held. Nobody had asked.";
        var anchor = TextAnchor.At(Text, Claimed);
        var lost = NotClaimed.Through(Change(Text, 0, Text.Length, restored));
        Assert.True(lost.IsLost);
        Assert.Equal("In June it rained. The council  that the dam held. Nobody had asked.", Accept(lost.FindAgain(restored, anchor), restored));
        Assert.True(lost.FindAgain("The council insisted that the dam held.", anchor).IsLost);
    }

    [Fact]
    public void ALostOneCannotBeAccepted() =>
        Assert.Throws<InvalidOperationException>(() => NotClaimed.Through(Change(Text, 0, Text.Length, "")).ToChangeSet(0));
}

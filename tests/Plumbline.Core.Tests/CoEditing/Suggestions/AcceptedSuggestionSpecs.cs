using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Suggestions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.CoEditing.Suggestions;

public class AcceptedSuggestionSpecs
{
    const string Text = "One.\nThe council claimed that\nthe dam held.\nFour.";

    // workflow.md, failures: "undo after accept" (CKEditor 19916: a deletion over several paragraphs came back elsewhere).
    [Fact]
    public void UndoAfterAcceptRestoresADeletionOverSeveralParagraphsExactly()
    {
        var suggestion = SuggestedChange.Deletion(new TextSpan(9, 38), Text);
        var accept = suggestion.ToChangeSet(Text.Length);
        var back = AcceptedSuggestion.TakeBack(suggestion.Kind, suggestion.Words, accept.Invert(Text), [])!;
        Assert.Equal(Text, back.Undo.Apply(accept.Apply(Text)));
        Assert.Equal(suggestion.Spans.AsEnumerable(), back.Reopened.Spans);
        Assert.Equal(suggestion.Words, back.Reopened.Words);
    }

    [Fact]
    public void UndoAfterAcceptTakesAnInsertionOutAgainAndKeepsWhatOthersWroteSince()
    {
        var suggestion = SuggestedChange.Insertion(17, "board and ");
        var accept = suggestion.ToChangeSet(Text.Length);
        var text = accept.Apply(Text);
        var typed = ChangeSet.Replacing(text.Length, 22, 22, " (new)");
        var back = AcceptedSuggestion.TakeBack(suggestion.Kind, suggestion.Words, accept.Invert(Text), [typed])!;
        text = back.Undo.Apply(typed.Apply(text));
        Assert.Equal("One.\nThe council  (new)claimed that\nthe dam held.\nFour.", text);
        Assert.Equal(17, back.Reopened.Start);
    }

    [Fact]
    public void ADeletionWhoseSurroundingsAreGoneCannotBeTakenBack()
    {
        var suggestion = SuggestedChange.Deletion(new TextSpan(17, 25), Text);
        var accept = suggestion.ToChangeSet(Text.Length);
        var after = accept.Apply(Text);
        Assert.Null(AcceptedSuggestion.TakeBack(suggestion.Kind, suggestion.Words, accept.Invert(Text), [ChangeSet.Replacing(after.Length, 5, 30, "")]));
    }

    [Fact]
    public void AnInsertionThatIsGoneAlreadyJustStandsOpenAgain()
    {
        var suggestion = SuggestedChange.Insertion(17, "board ");
        var accept = suggestion.ToChangeSet(Text.Length);
        var after = accept.Apply(Text);
        var back = AcceptedSuggestion.TakeBack(suggestion.Kind, suggestion.Words, accept.Invert(Text), [ChangeSet.Replacing(after.Length, 17, 23, "")])!;
        Assert.True(back.Undo.IsEmpty);
        Assert.Equal(17, back.Reopened.Start);
    }

    [Fact]
    public void EveryChangeInvertsToTheTextBefore()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var change = ChangeSet.Empty(Text.Length);
            for (var j = 0; j < 4; j++)
            {
                var start = random.Next(change.NewLength + 1);
                var end = random.Next(start, change.NewLength + 1);
                change = change.Compose(ChangeSet.Replacing(change.NewLength, start, Math.Min(end, start + 5), new string('x', random.Next(3))));
            }
            Assert.Equal(Text, change.Invert(Text).Apply(change.Apply(Text)));
        }
    }
}

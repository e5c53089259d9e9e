using System.Diagnostics;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Core.Text;
using static Plumbline.Core.Tests.CoEditing.Authorship.AuthoredText;

namespace Plumbline.Core.Tests.CoEditing.Authorship;

public class TextAuthorshipSpecs
{
    const string Start = "The weir was closed in May.";

    [Fact]
    public void WhatStoodThereAtTheStartIsNobodys() => Assert.Equal("[]" + Start, new AuthoredText(Start).Told);

    [Fact]
    public void EachHasWhatTheyTyped() => Assert.Equal(
        "[]The weir was [Ben]reopened[] in May.[Ada] It rained.",
        new AuthoredText(Start).Append(Ada, " It rained.").Replace(Ben, "closed", "reopened").Told);

    [Fact]
    public void KeysTypedInARowAreOneStretch() => Assert.Equal(
        "[]The old[Ada]est stone[] weir was closed in May.",
        new AuthoredText("The old weir was closed in May.").Type(Ada, 7, "est stone").Told);

    [Fact]
    public void WordsWithinSomebodysWordsPartThem() => Assert.Equal(
        "[Ada]It [Ben]hardly [Ada]rained.", new AuthoredText("").Append(Ada, "It rained.").Type(Ben, 3, "hardly ").Told);

    [Fact]
    public void UndoingADeletionGivesTheWordsBackToTheirAuthor() => Assert.Equal(
        "[]The weir was closed in May.[Ada] It rained.",
        new AuthoredText(Start).Append(Ada, " It rained.").Replace(Ben, "closed in May. It rained", "").Replace(Ben, "was .", "was closed in May. It rained.").Told);

    [Fact]
    public void WhatWasTakenOutKeyByKeyComesBackAtOnce()
    {
        var text = new AuthoredText("").Append(Ada, "It rained.");
        foreach (var _ in "rained")
            text.Make(Ben, ChangeSet.Replacing(text.Text.Length, text.Text.Length - 2, text.Text.Length - 1, ""));
        Assert.Equal("[Ada]It .", text.Told);
        Assert.Equal("[Ada]It rained.", text.Make(Ben, ChangeSet.Replacing(4, 3, 3, "rained")).Told);
    }

    [Fact]
    public void AnotherWordWithTheSameLettersIsItsWriters() => Assert.Equal(
        "[Ada]It [Ben]said[Ada] so.",
        new AuthoredText("").Append(Ada, "It claimed so.").Replace(Ben, "claimed", "").Type(Ben, 3, "said").Told);

    [Fact]
    public void AnUndoByTheServerBringsBackEvenTheShortestWord() => Assert.Equal(
        "[Ada]It is so.",
        new AuthoredText("").Append(Ada, "It is so.").Replace(Ben, "is", "").Make(Cem, ChangeSet.Replacing(7, 3, 3, "is"), bringsBack: true).Told);

    [Fact]
    public void WhatIsGoneOfTheStartSaysWhoTookIt()
    {
        var text = new AuthoredText(Start).Replace(Ben, "was closed ", "").Append(Ada, " It rained.").Replace(Ada, "It rained", "");
        var gone = Assert.Single(text.Authorship.Removed);
        Assert.Equal(("was closed ", Ben), (gone.Span.Of(Start), gone.By));
    }

    [Fact]
    public void AChangeOfAnotherTextIsRefused() =>
        Assert.Throws<ArgumentException>(() => new TextAuthorship("one").Apply(ChangeSet.Empty(4), Ada));

    /// <summary>Every character's author, kept in the plainest way there is.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AgreesWithAListOfCharactersOnRandomChanges(int seed)
    {
        var random = new Random(seed);
        var people = new[] { Ada, Ben, Cem };
        for (var run = 0; run < 100; run++)
        {
            // Nothing is typed twice, so that nothing returns.
            var unused = 0x4E00;
            var text = new AuthoredText(new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)unused++)]));
            var authors = text.Text.Select(_ => Guid.Empty).ToList();
            for (var i = 0; i < 40; i++)
            {
                var start = random.Next(text.Text.Length + 1);
                var end = random.Next(start, Math.Min(text.Text.Length, start + 8) + 1);
                var inserted = new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => (char)unused++)]);
                var person = people[random.Next(people.Length)];
                text.Make(person, ChangeSet.Replacing(text.Text.Length, start, end, inserted));
                authors.RemoveRange(start, end - start);
                authors.InsertRange(start, inserted.Select(_ => person));
            }
            var spans = text.Authorship.Spans;
            Assert.Equal(authors, spans.SelectMany(span => Enumerable.Repeat(span.Author, span.Span.Length)));
            Assert.Equal(text.Text.Length, text.Authorship.Length);
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.NotEqual(pair.First.Author, pair.Second.Author));
        }
    }

    /// <summary>Very generous, for machines that do much else: the point is that nothing grows with the square of the text.</summary>
    [Fact]
    public void FiveThousandChangesOfALongTextTakeNoTimeThatAnybodyNotices()
    {
        var random = new Random(7);
        var text = new TextAuthorship(new string('x', 200_000));
        var length = text.Length;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 5_000; i++)
        {
            var at = random.Next(length);
            var gone = Math.Min(length - at, random.Next(3));
            text.Apply(ChangeSet.Replacing(length, at, at + gone, "word "), i % 2 == 0 ? Ada : Ben);
            length += 5 - gone;
        }
        Assert.NotEmpty(text.Spans);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 20_000);
    }
}

using System.Text;
using Plumbline.Core.CoEditing;

namespace Plumbline.Core.Tests.CoEditing;

public class PiecedTextTests
{
    [Fact]
    public void AnyRowOfChangesGivesWhatAPlainStringGives()
    {
        var random = new Random(20261124);
        for (var run = 0; run < LongRuns.Count(20, 400); run++)
        {
            var plain = Prose(random, random.Next(12_000));
            var text = PiecedText.Of(plain);
            for (var step = 0; step < 60; step++)
            {
                var change = Change(random, plain.Length);
                plain = change.Apply(plain);
                text = text.Apply(change);
                Assert.Equal(plain.Length, text.Length);
                Assert.Equal(plain, text.ToString());
                if (plain.Length > 0)
                {
                    var at = random.Next(plain.Length);
                    Assert.Equal(plain[at], text[at]);
                    var end = at + random.Next(plain.Length - at + 1);
                    Assert.Equal(plain[at..end], text.Slice(at, end));
                }
            }
        }
    }

    [Fact]
    public void ATextStaysAsItWasWhenAnotherIsMadeOfIt()
    {
        var before = PiecedText.Of(new string('a', 10_000));
        before.Apply(ChangeSet.Replacing(10_000, 5_000, 5_000, "b"));
        Assert.Equal(new string('a', 10_000), before.ToString());
    }

    [Fact]
    public void AKeystrokeInALongTextAllocatesFarLessThanTheText()
    {
        const int length = 200_000;
        var text = PiecedText.Of(new string('a', length));
        text = text.Apply(ChangeSet.Replacing(length, 1, 1, "x"));
        var change = ChangeSet.Replacing(length + 1, length / 2, length / 2, "x");
        var before = GC.GetAllocatedBytesForCurrentThread();
        text.Apply(change);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, length * sizeof(char) / 10);
    }

    [Fact]
    public void TypingAtOnePlaceForLongDoesNotCrumbleTheText()
    {
        var text = PiecedText.Of(new string('a', 50_000));
        for (var i = 0; i < 5_000; i++) text = text.Apply(ChangeSet.Replacing(50_000 + i, 25_000 + i, 25_000 + i, "x"));
        for (var i = 0; i < 50_000; i += 5) text = text.Apply(ChangeSet.Replacing(text.Length, i / 2, (i / 2) + 1, ""));
        Assert.Equal(45_000, text.Length);
        Assert.InRange(text.PieceCount, 45_000 / PiecedText.LongestPiece, 45_000 / 256);
    }

    [Fact]
    public void APositionOutsideTheTextIsAnError() => Assert.Throws<ArgumentOutOfRangeException>(() => PiecedText.Of("ab")[2]);

    static ChangeSet Change(Random random, int length)
    {
        var whole = ChangeSet.Empty(length);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var start = random.Next(whole.NewLength + 1);
            var end = Math.Min(whole.NewLength, start + (random.Next(4) switch { 0 => 0, 1 => random.Next(5), 2 => random.Next(400), _ => random.Next(6_000) }));
            var inserted = random.Next(4) switch { 0 => "", 1 => "x", 2 => Prose(random, random.Next(40)), _ => Prose(random, random.Next(5_000)) };
            whole = whole.Compose(ChangeSet.Replacing(whole.NewLength, start, end, inserted));
        }

        return whole;
    }

    static string Prose(Random random, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length) text.Append((char)random.Next('a', 'z' + 1));
        return text.ToString();
    }
}

using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Anchoring;

public sealed class SurvivalSpecs
{
    /// <summary>Every character is unlike every other, so that where it went can be read off the text itself.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TheSurvivorsAreThoseWhoseCharactersStandInTheTextWhateverTheEdits(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 500; run++)
        {
            var next = 'A';
            string Fresh(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => next++));
            var old = Fresh(random.Next(1, 60));
            var text = old;
            var changes = new List<ChangeSet>();
            for (var edit = random.Next(1, 12); edit > 0; edit--)
            {
                var start = random.Next(text.Length + 1);
                var end = random.Next(start, Math.Min(text.Length, start + 12) + 1);
                changes.Add(ChangeSet.Replacing(text.Length, start, end, Fresh(random.Next(0, 6))));
                text = changes[^1].Apply(text);
            }

            var survival = new Survival(ComposedChanges.Of(changes));
            var from = random.Next(old.Length);
            var span = new TextSpan(from, random.Next(from + 1, old.Length + 1));
            var places = span.Of(old).Select(c => text.IndexOf(c, StringComparison.Ordinal)).Where(at => at >= 0).ToList();
            (TextSpan, int)? expected = places.Count == 0 ? null : (new TextSpan(places[0], places[^1] + 1), places.Count);
            Assert.Equal(expected, survival.Of(span));

            var now = new TextSpan(0, text.Length);
            Assert.Equal(text.Count(c => old.Contains(c, StringComparison.Ordinal)) - places.Count, survival.FromOutside(span, now));
        }
    }

    [Fact]
    public void APositionStaysBesideTheNeighbourThatIsLeft()
    {
        var change = ChangeSet.Parse("[2,[2,\"xyz\"],2]").Match(c => c, why => throw new InvalidOperationException(why.Reason));
        var survival = new Survival(change);

        Assert.Equal(2, survival.Position(2));
        Assert.Null(survival.Position(3));
        Assert.Equal(5, survival.Position(4));
        Assert.Equal(7, survival.Position(6));
    }

    [Fact]
    public void AnEmptiedTextHasItsTwoEndsLeft()
    {
        var survival = new Survival(ChangeSet.Replacing(4, 0, 4, ""));

        Assert.Equal((0, 0), (survival.Position(0), survival.Position(4)));
        Assert.Null(survival.Position(2));
        Assert.Equal(0, survival.Near(2));
    }
}

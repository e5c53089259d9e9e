using System.Diagnostics;
using System.Globalization;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Comparison;

public sealed class TextComparerSpecs
{
    const string Bridge = "The Republic of Dorven closed the Emra bridge on 3 May. Osmark called the closure a breach of the pact of Ume.";
    const string Talks = "Talks resumed at Lake Ume in the autumn of that year. Both delegations left after two days without a statement.";
    const string Ferry = "A ferry has carried passengers across since the summer. It runs four times a day while the water is free of ice.";

    static string[] Kinds(TextComparison comparison) => [.. comparison.Rows.Select(r => r.Kind.ToString())];

    static TextComparison Compare(string[] old, string[] @new) => TextComparer.Compare(string.Join("\n\n", old), string.Join("\n\n", @new));

    [Fact]
    public void EqualTextsAreTheSameThroughout() =>
        Assert.All(Compare([Bridge, Talks], [Bridge, Talks]).Rows, r => Assert.Equal(RowKind.Same, r.Kind));

    [Fact]
    public void ABlankLineOnTopAndOtherLineBreaksAreNoChange()
    {
        var wrapped = "\n\n" + Bridge.Replace("Emra bridge on", "Emra\nbridge  on", StringComparison.Ordinal);

        Assert.All(TextComparer.Compare(Bridge, wrapped).Rows, r => Assert.Equal(RowKind.Same, r.Kind));
    }

    [Fact]
    public void OnlyTheWordThatChangedDiffers()
    {
        const string changed = "The Republic of Dorven reopened the Emra bridge on 3 May.";
        const string old = "The Republic of Dorven closed the Emra bridge on 3 May.";

        var row = Assert.Single(TextComparer.Compare(old, changed).Rows);

        Assert.Equal(RowKind.Changed, row.Kind);
        var edit = Assert.Single(row.Edits);
        Assert.Equal((WordEditKind.Replaced, "closed", "reopened"), (edit.Kind, edit.Old.Of(old), edit.New.Of(changed)));
    }

    [Fact]
    public void InsertionsAndDeletionsStandAtTheirPlace()
    {
        const string shorter = "Osmark called the closure a breach.";
        const string longer = "Osmark called the closure a grave breach.";

        var inserted = Assert.Single(Assert.Single(TextComparer.Compare(shorter, longer).Rows).Edits);
        var deleted = Assert.Single(Assert.Single(TextComparer.Compare(longer, shorter).Rows).Edits);

        Assert.Equal((WordEditKind.Inserted, new TextSpan(27, 27), "grave"), (inserted.Kind, inserted.Old, inserted.New.Of(longer)));
        Assert.Equal((WordEditKind.Deleted, "grave", new TextSpan(27, 27)), (deleted.Kind, deleted.Old.Of(longer), deleted.New));
    }

    [Fact]
    public void AnAddedAndARemovedSentenceStandAlone()
    {
        Assert.Equal(["Same", "Same", "Added", "Added"], Kinds(Compare([Bridge], [Bridge, Ferry])));
        Assert.Equal(["Same", "Same", "Removed", "Removed"], Kinds(Compare([Bridge, Ferry], [Bridge])));
    }

    [Fact]
    public void AParagraphThatMovedWithOneWordChangedIsOneMove()
    {
        var moved = Ferry.Replace("passengers", "travellers", StringComparison.Ordinal);

        var rows = Compare([Ferry, Bridge, Talks], [Bridge, Talks, moved]).Rows;

        Assert.Equal(["Same", "Same", "Same", "Same", "Moved", "Moved"], rows.Select(r => r.Kind.ToString()));
        Assert.Equal("passengers", Assert.Single(rows[4].Edits).Old.Of(Ferry));
        Assert.Empty(rows[5].Edits);
        Assert.Single(rows.Select(r => r.Move).OfType<int>().Distinct());
    }

    [Fact]
    public void AHeadingOverTheSameTextWasRenamed()
    {
        var renamed = Compare([Bridge, "## Closure", Talks, "## Aftermath", Ferry], [Bridge, "## Shutdown", Talks, "## Aftermath", Ferry]);
        Assert.Equal(["Same", "Same", "Changed", "Same", "Same", "Same", "Same", "Same"], Kinds(renamed));

        var otherLevel = Compare([Bridge, "## Closure", Talks], [Bridge, "### Shutdown", Talks]);
        Assert.Equal(["Same", "Same", "Removed", "Added", "Same", "Same"], Kinds(otherLevel));

        var otherText = Compare([Bridge, "## Closure", Talks], [Bridge, "## Shutdown", Ferry]);
        Assert.DoesNotContain("Changed", Kinds(otherText));
    }

    [Fact]
    public void AHundredAndFiftyMovedLinesAreOneMove()
    {
        var block = Enumerable.Range(0, 150).Select(Line).ToArray();
        var rest = Enumerable.Range(500, 200).Select(Line).ToArray();

        var rows = Compare([.. block, .. rest], [.. rest, .. block]).Rows;

        Assert.Equal(150, rows.Count(r => r.Kind == RowKind.Moved));
        Assert.Equal(200, rows.Count(r => r.Kind == RowKind.Same));
        Assert.Single(rows.Select(r => r.Move).OfType<int>().Distinct());

        static string Line(int n) => string.Create(CultureInfo.InvariantCulture, $"Toll post {n} took {n * 37 % 911} crowns in week {n % 53}.");
    }

    [Fact]
    public void ASentenceThatWasSplitStaysBesideBothHalves()
    {
        const string joined = "Dorven closed the Emra bridge on 3 May, and Osmark answered by raising the tolls on grain.";
        const string split = "Dorven closed the Emra bridge on 3 May. Osmark answered by raising the tolls on grain.";

        var row = Assert.Single(TextComparer.Compare(joined, split).Rows);
        var back = Assert.Single(TextComparer.Compare(split, joined).Rows);

        Assert.Equal((RowKind.Changed, joined, split), (row.Kind, row.Old!.Value.Of(joined), row.New!.Value.Of(split)));
        Assert.Equal((RowKind.Changed, split, joined), (back.Kind, back.Old!.Value.Of(split), back.New!.Value.Of(joined)));
    }

    [Fact]
    public void AnEmptyTextHasNothingToAlign()
    {
        Assert.Empty(TextComparer.Compare("", " \n").Rows);
        Assert.Equal(["Added", "Added"], Kinds(TextComparer.Compare("", Bridge)));
    }

    [Fact]
    public void AbbreviationsAndInitialsDoNotEndASentence() =>
        Assert.Equal(["Added", "Added"], Kinds(TextComparer.Compare("", "Dr. A. Ehr of the U.V. Council met Gen. Marr at 3 p.m. on 4 May. It rained.")));

    [Fact]
    public void LongUnrelatedTextsTakeWellUnderASecond()
    {
        var (old, @new) = (Chatter(seed: 1), Chatter(seed: 2));
        TextComparer.Compare(old[..2000], @new[..2000]);

        var watch = Stopwatch.StartNew();
        TextComparer.Compare(old, @new);

        Assert.InRange(watch.ElapsedMilliseconds, 0, 60_000);
    }

    [Fact]
    public void OneEndlessSentenceIsNoTrap()
    {
        var (old, @new) = (Chatter(seed: 3).Replace('.', ' '), Chatter(seed: 4).Replace('.', ' '));

        var watch = Stopwatch.StartNew();
        TextComparer.Compare(old.ReplaceLineEndings(" "), @new.ReplaceLineEndings(" "));

        Assert.InRange(watch.ElapsedMilliseconds, 0, 60_000);
    }

    [Fact]
    public void CancellationIsHeeded() =>
        Assert.Throws<OperationCanceledException>(() => TextComparer.Compare(Bridge, Talks, new CancellationToken(canceled: true)));

    // 75,000 characters over a small vocabulary, so that every sentence shares words with many others.
    static string Chatter(int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 2000).Select(n => new string([.. Enumerable.Range(0, 3 + (n % 7)).Select(_ => (char)('a' + random.Next(26)))])).ToArray();
        var text = new System.Text.StringBuilder();
        while (text.Length < 75_000)
        {
            text.Append('W');
            for (var n = random.Next(8, 30); n > 0; n--)
                text.Append(words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))]).Append(n == 1 ? '.' : ' ');
            text.Append(random.Next(6) == 0 ? "\n\n" : " ");
        }
        return text.ToString();
    }
}

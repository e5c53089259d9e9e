using Plumbline.Core.Comparison.Passages;

namespace Plumbline.Benchmarks.Comparison;

static class PassageRows
{
    const int Length = 75_000;

    public static void Print()
    {
        var draft = Article.OfLength(Length, seed: 11);
        // Half of what the sources say is in the draft, in other words.
        string[] sources = [.. Enumerable.Range(0, 5).Select(n => Article.Revised(draft)[..(Length / 2)] + Article.OfLength(Length / 2, seed: 20 + n))];
        var found = 0;
        Table.Milliseconds("matches proposed, a draft of 75 KB against five sources of 75 KB, index included", Measured.Best(20, () => found = PassageMatcher.Propose(draft, [.. sources]).Length).Milliseconds);
        var index = PassageIndex.Of([.. sources]);
        Table.Milliseconds("… with the index kept", Measured.Best(20, () => index.Propose(draft)).Milliseconds);
        Table.Row("… matches", found.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

using System.Globalization;
using Plumbline.Core.Comparison;
using Plumbline.Core.Sources;
using Plumbline.Core.Tests.Sources;

namespace Plumbline.Core.Tests.Comparison;

public sealed class RealComparisonSpecs
{
    [SkippableFact]
    public void ARewrittenLeadFindsItsOrigins()
    {
        var article = SourceCleaner.Clean(SharedSources.Read("000")).Markdown;
        var lead = SourceCleaner.Clean(SharedSources.Read("001")).Markdown;

        var rows = TextComparer.Compare(article, lead).Rows;

        var found = rows.Where(r => r.Old is not null && r.New is not null).ToList();
        Assert.InRange(found.Count, 10, 14);
        // The lead was made from the article's lead, not from passages deep in it.
        Assert.All(found, r => Assert.InRange(r.Old!.Value.End, 0, article.IndexOf("## Background", StringComparison.Ordinal)));
        // Its last two were one, reworded as it was cut: every sentence has an origin.
        Assert.DoesNotContain(rows, r => r.Kind == RowKind.Added);
    }

    [SkippableFact]
    public void ARevisionWithMovesShowsExactlyThem()
    {
        var article = SourceCleaner.Clean(SharedSources.Read("000")).Markdown;
        var paragraphs = article.Split("\n\n").ToList();
        var prose = Enumerable.Range(0, paragraphs.Count).Where(i => paragraphs[i].Length > 400 && paragraphs[i][0] != '-').ToArray();
        var (first, second, gone) = (prose[4], prose[20], prose[12]);
        var revised = paragraphs.Select((p, i) => Reworded(p, i)).ToList();
        var (one, two) = (revised[first], revised[second]);
        foreach (var i in new[] { second, gone, first })
            revised.RemoveAt(i);
        revised.Insert(prose[30], one);
        revised.Insert(prose[2], two);

        var rows = TextComparer.Compare(article, string.Join("\n\n", revised)).Rows;

        Assert.Equal(2, rows.Select(r => r.Move).OfType<int>().Distinct().Count());
        var removed = rows.Where(r => r.Kind == RowKind.Removed).Select(r => r.Old!.Value).ToList();
        Assert.NotEmpty(removed);
        Assert.Equal(paragraphs[gone].Trim(), article[removed[0].Start..removed[^1].End]);
        Assert.DoesNotContain(rows, r => r.Kind == RowKind.Added);

        // Every 25th word is another one: 4 %.
        static string Reworded(string paragraph, int seed) => string.Join(' ', paragraph.Split(' ').Select((word, n) =>
            n > 2 && (n + seed) % 25 == 24 && word.All(char.IsLetter) ? string.Create(CultureInfo.InvariantCulture, $"reworded{n}") : word));
    }
}

using System.Globalization;
using Plumbline.Core.Comparison;

namespace Plumbline.Benchmarks.Comparison;

/// <summary>Prints the table of docs/benchmarks-comparison.md; every ratio comes from this one run.</summary>
static class ComparisonRun
{
    const int Article74 = 74_000;
    const int Megabyte = 1_000_000;
    const int Runs = 60;

    public static async Task<int> RunAsync(CancellationToken cancellation)
    {
        Table.Head();
        await RevisionAsync("74 KB of invented words", Article.OfLength(Article74, seed: 1), cancellation);
        if (SharedArticle() is { } real)
            await RevisionAsync("the 74 KB article of ../shared/sources", real, cancellation);
        else
            Table.Row("the article of ../shared/sources", "not here: not measured");
        await UnrelatedAsync(cancellation);
        var megabyte = Article.OfLength(Megabyte, seed: 3);
        var other = Article.OfLength(Megabyte, seed: 4);
        var revised = Article.Revised(megabyte);
        Table.Milliseconds("1 MB against a revision of it", Compare(megabyte, revised, 5));
        Table.Milliseconds("1 MB against an unrelated 1 MB", Compare(megabyte, other, 5));
        PassageRows.Print();
        NearCopyRows.Print();
        return 0;
    }

    static async Task RevisionAsync(string name, string article, CancellationToken cancellation)
    {
        var revised = Article.Revised(article);
        var rows = TextComparer.Compare(article, revised, cancellation).Rows;
        var moves = rows.Select(row => row.Move).OfType<int>().Distinct().Count();
        var removed = rows.Select((row, at) => row.Kind == RowKind.Removed && (at == 0 || rows[at - 1].Kind != RowKind.Removed)).Count(begins => begins);
        var ours = Compare(article, revised, Runs);
        Table.Milliseconds($"{name} against its revision", ours);
        Table.Row("… moves, deletions, additions found (2, 1, 0 are right)", string.Create(CultureInfo.InvariantCulture, $"{moves}, {removed}, {rows.Count(row => row.Kind == RowKind.Added)}"));
        await BesideWikidiff2Async(article, revised, ours, cancellation);
    }

    static async Task UnrelatedAsync(CancellationToken cancellation)
    {
        var (one, two) = (Article.OfLength(Article74, seed: 1), Article.OfLength(Article74, seed: 2));
        var ours = Compare(one, two, Runs);
        Table.Milliseconds("two unrelated articles of 74 KB", ours);
        await BesideWikidiff2Async(one, two, ours, cancellation);
    }

    static async Task BesideWikidiff2Async(string old, string @new, double ours, CancellationToken cancellation)
    {
        if (await Wikidiff2.MeasureAsync(old, @new, Runs, cancellation) is not { } theirs)
        {
            Table.Row("… wikidiff2", "ABSENT: install php-cli and php-wikidiff2; there is no ratio");
            return;
        }
        Table.Milliseconds($"… wikidiff2 {theirs.Version}", theirs.Milliseconds);
        Table.Row("… ratio", string.Create(CultureInfo.InvariantCulture, $"{ours / theirs.Milliseconds:f2} ×"));
    }

    static double Compare(string old, string @new, int runs) => Measured.Best(runs, () => TextComparer.Compare(old, @new)).Milliseconds;

    static string? SharedArticle()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "App.sln")))
                continue;
            var folder = Path.Combine(at.Parent?.FullName ?? "", "shared", "sources");
            var file = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "000_*.txt").FirstOrDefault() : null;
            return file is null ? null : Core.Sources.SourceCleaner.Clean(File.ReadAllText(file)).Markdown;
        }
        return null;
    }
}

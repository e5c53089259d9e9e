using System.Diagnostics;
using System.Globalization;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Text;

namespace Plumbline.Benchmarks.Neutrality;

/// <summary>Prints the table of docs/benchmarks-neutrality.md; every ratio comes from this one run.</summary>
static class NeutralityRun
{
    const int Megabyte = 1_000_000;

    static readonly string[] Hostile =
    [
        "a", "“the a ", "““”the ", "'the s ", "\" the ", "e\u0301", "\u05D0\u200F ", "the both sides of in ", "the call for the on ", "to the in of a ", "a](", "[the ", "`a``", "> \n",
    ];

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var text = SampleText.OfLength(Megabyte);
        var large = SampleText.OfLength(10 * Megabyte);
        var whole = Analyse(text, 12);
        var ten = Analyse(large, 2);
        var plain = string.Concat(Enumerable.Repeat("The mill stands at the weir of Tamsin, and it was built in 1820. The ferry runs twice a day, and in summer three times.\n\n", Megabyte / 122));
        var apart = Analyse(plain, 5);
        var writeGood = await WriteGood.MeasureAsync(text, cancellationToken);
        var ordinary = SharedSources.OfLength(Megabyte);

        Console.WriteLine("| | |");
        Console.WriteLine("|---|---|");
        Row("1 MB of the specs' sentences, all rules", $"{Speed(text, whole)} MB/s");
        Row("write-good 1.0.8, the same text", Invariant($"{text.Length / 1000.0 / writeGood:f2} MB/s"));
        Row("ratio", Invariant($"{writeGood / whole.Milliseconds:f1} ×"));
        if (ordinary is null)
            Row("1 MB of real articles", "not measured: ../shared/sources is not here");
        else
            await RowsOfOrdinaryProseAsync(ordinary, cancellationToken);
        Row("10 MB against 1 MB", Invariant($"{ten.Milliseconds / whole.Milliseconds * text.Length / large.Length * 10:f1} ×"));
        Row("allocated, findings apart, against the text in UTF-16", Invariant($"{apart.Bytes / 2.0 / plain.Length:f2} ×"));
        Row("a word typed into 100 KB of them, median of its paragraphs", Invariant($"{ChangedParagraph(SampleText.OfLength(100_000)):f3} ms"));
        var slowest = Hostile.Min(repeated => Megabyte / 1000.0 / Analyse(string.Concat(Enumerable.Repeat(repeated, Megabyte / repeated.Length)), 2).Milliseconds);
        Row("slowest of 14 hostile texts of 1 MB", Invariant($"{slowest:f1} MB/s"));
        return 0;
    }

    static Measured Analyse(string text, int runs) => Measured.Best(runs, () => Analyser.Default.Analyse(text, [], CancellationToken.None));

    static async Task RowsOfOrdinaryProseAsync(string text, CancellationToken cancellationToken)
    {
        var whole = Analyse(text, 12);
        var writeGood = await WriteGood.MeasureAsync(text, cancellationToken);
        Row("1 MB of real articles, all rules", $"{Speed(text, whole)} MB/s");
        Row("write-good 1.0.8, the same text", Invariant($"{text.Length / 1000.0 / writeGood:f2} MB/s"));
        Row("ratio", Invariant($"{writeGood / whole.Milliseconds:f1} ×"));
    }

    /// <summary>What an edit costs: a word typed into each paragraph in turn, and the whole text's findings given anew.</summary>
    static double ChangedParagraph(string text)
    {
        var document = new DocumentAnalysis([], EntryStyle.None);
        document.Update(text, CancellationToken.None);
        var times = new List<double>();
        foreach (var paragraph in Paragraphs.Of(text).ToList())
        {
            var edited = text.Insert(paragraph.Start, "Yesterday ");
            var start = Stopwatch.GetTimestamp();
            document.Update(edited, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    static string Speed(string text, Measured measured) => Invariant($"{text.Length / 1000.0 / measured.Milliseconds:f1}");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static void Row(string what, string value) => Console.WriteLine($"| {what} | {value} |");
}

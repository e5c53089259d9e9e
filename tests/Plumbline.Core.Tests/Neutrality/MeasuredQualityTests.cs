using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>
/// Guards the share of hand-labelled phrases that are found, and of contrast controls left alone. The margin under the
/// figures of today (recall 0.97, controls 0.00) leaves room for a trade between rules, not for a rule to break.
/// </summary>
public class MeasuredQualityTests
{
    [SkippableFact]
    public void PhrasesThatBothReadersFlaggedAreFound()
    {
        var folder = SharedFolder();
        var sentences = File.ReadLines(Path.Combine(folder, "dev.sentences.tsv")).Select(line => line.Split('\t', 2)).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        var labelled = File.ReadLines(Path.Combine(folder, "dev.gold.tsv")).Skip(1).Select(line => line.Split('\t')).Where(row => row[3] == "both").ToList();

        var caught = labelled.Count(row =>
        {
            var start = sentences[row[0]].IndexOf(row[2], StringComparison.Ordinal);
            return Spec.Findings(sentences[row[0]]).Any(f => f.Span.Start < start + row[2].Length && start < f.Span.End);
        });

        Assert.InRange((double)caught / labelled.Count, 0.90, 1.0);
    }

    [SkippableFact]
    public void ContrastControlsAreLeftAloneAndTheirPartnersAreNot()
    {
        var pairs = File.ReadLines(Path.Combine(SharedFolder(), "pairs.dev.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.InRange(pairs.Count(row => Spec.Findings(row[4]).Count > 0), 0, pairs.Count * 5 / 100);
        Assert.InRange(pairs.Count(row => Spec.Findings(row[3]).Count > 0), pairs.Count * 90 / 100, pairs.Count);
    }

    static string SharedFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "App.sln")))
            root = root.Parent;
        var folder = root is null ? "" : Path.Combine(root.FullName, "..", "shared", "neutrality");
        Skip.IfNot(Directory.Exists(folder), "The labelled sentences are not beside this repository.");
        return folder;
    }
}

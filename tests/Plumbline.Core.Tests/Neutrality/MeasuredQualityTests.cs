using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>
/// Guards today's figures on the hand-labelled sentences and contrast pairs, counted as their score.py counts: phrase
/// F1 0.91, recall on pairs 0.98 and 0.97, one control in a hundred flagged. Three points below them a rule has broken; less is a
/// trade between rules.
/// </summary>
public class MeasuredQualityTests
{
    const double Margin = 0.03;

    [SkippableFact]
    public void RunningTextKeepsItsF1()
    {
        var folder = SharedFolder();
        var sentences = Rows(folder, "dev.sentences.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        var labelled = Rows(folder, "dev.gold.tsv").Skip(1).ToLookup(row => row[0], row => new Labelled(sentences[row[0]], row[2], row[3] == "both"), StringComparer.Ordinal);

        var found = sentences.ToDictionary(row => row.Key, row => Spec.Findings(row.Value), StringComparer.Ordinal);
        var right = found.Sum(row => row.Value.Count(finding => labelled[row.Key].Any(phrase => phrase.IsCaughtBy(finding))));
        var agreed = labelled.SelectMany(group => group.Where(phrase => phrase.IsAgreed).Select(phrase => (group.Key, phrase))).ToList();
        var caught = agreed.Count(pair => found[pair.Key].Any(pair.phrase.IsCaughtBy));
        var precision = (double)right / found.Sum(row => row.Value.Count);
        var recall = (double)caught / agreed.Count;

        Assert.InRange(2 * precision * recall / (precision + recall), 0.91 - Margin, 1);
    }

    [SkippableTheory]
    [InlineData(LabelFamily.Bothsidist, 0.98)]
    [InlineData(LabelFamily.Loaded, 0.97)]
    public void ContrastPairsAreToldApart(LabelFamily family, double recall)
    {
        var pairs = Rows(SharedFolder(), "pairs.dev.tsv").Skip(1).Where(row => Labels.TryParse(row[1], out var label) && label.Family() == family).ToList();

        var caught = pairs.Count(row => Spec.Findings(row[3]).Any(finding => finding.Family == family && new Labelled(row[3], row[2], IsAgreed: true).IsCaughtBy(finding)));
        var controls = pairs.Count(row => Spec.Findings(row[4]).Count > 0);

        Assert.InRange((double)caught / pairs.Count, recall - Margin, 1);
        Assert.InRange((double)controls / pairs.Count, 0, Margin);
    }

    static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0).Select(line => line.Split('\t'));

    static string SharedFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "App.sln")))
            root = root.Parent;
        var folder = root is null ? "" : Path.Combine(root.FullName, "..", "shared", "neutrality");
        Skip.IfNot(Directory.Exists(folder), "The labelled sentences are not beside this repository.");
        return folder;
    }

    sealed record Labelled(string Sentence, string Phrase, bool IsAgreed)
    {
        const int LongestFinding = 64;

        readonly int start = Sentence.IndexOf(Phrase, StringComparison.Ordinal);

        /// <summary>An overlap, unless the finding is far longer than the phrase.</summary>
        public bool IsCaughtBy(Finding finding) =>
            finding.Span.Length <= Math.Max(LongestFinding, 2 * Phrase.Length) && finding.Span.Start < start + Phrase.Length && start < finding.Span.End;
    }
}

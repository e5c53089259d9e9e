using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Explain;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Neutrality.Explain;

public class RulePageSpecs
{
    static readonly string[] Headings = ["## What it flags", "## Why", "## What it leaves alone", "## Examples", "## Where the signal comes from"];

    public static TheoryData<Label, string> Examples()
    {
        var examples = new TheoryData<Label, string>();
        foreach (var page in RulePages.All)
        {
            foreach (var line in page.Markdown.Split('\n').Where(line => line.StartsWith("- Flagged: ", StringComparison.Ordinal) || line.StartsWith("- Left alone: ", StringComparison.Ordinal)))
            {
                Assert.True(Labels.TryParse(page.Rule, out var label));
                examples.Add(label, line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            }
        }

        return examples;
    }

    /// <summary>A page marks the words that matter; how far a finding reaches beyond them is the rule's own spec.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void ExamplesHold(Label label, string example)
    {
        var isMarked = example.Contains('[', StringComparison.Ordinal) && !example.Contains("[^", StringComparison.Ordinal);
        var text = isMarked ? example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal) : example;
        var found = Spec.Findings(text).Where(finding => finding.Label == label).ToList();
        if (!isMarked)
        {
            Assert.Empty(found);
            return;
        }

        var start = example.IndexOf('[', StringComparison.Ordinal);
        var marked = new TextSpan(start, example.IndexOf(']', StringComparison.Ordinal) - 1);
        Assert.True(Assert.Single(found).Span.Overlaps(marked));
    }

    [Fact]
    public void EveryRuleHasAPageAndEveryPageARule() => Assert.Equal(
        Analyser.Default.Rules.Select(rule => rule.Id).Append("name").Append("house-style").Order(StringComparer.Ordinal),
        RulePages.All.Select(page => page.Rule));

    [Fact]
    public void EveryPageSaysWhatWhyAndWhatNot() => Assert.All(RulePages.All, page =>
    {
        Assert.StartsWith($"# {page.Rule}\n", page.Markdown, StringComparison.Ordinal);
        Assert.All(Headings, heading => Assert.Contains($"\n{heading}\n", page.Markdown, StringComparison.Ordinal));
        Assert.EndsWith(".", page.Summary, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("weasel", "weasel")]
    [InlineData("reporting-verb.claim", "reporting-verb")]
    [InlineData("NAME.port-arle", "name")]
    [InlineData("nothing", null)]
    public void APageIsFoundByItsRuleOrAFindings(string id, string? rule) => Assert.Equal(rule, RulePages.Find(id)?.Rule);
}

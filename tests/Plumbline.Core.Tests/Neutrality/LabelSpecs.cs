using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>
/// Runs the examples of Specs/*.md, one file a label. Words between ** are what that label's rule must flag, no more
/// and no less; examples without them must get nothing from it.
/// </summary>
public class LabelSpecs
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Neutrality", "Specs");

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var label in Labels.All.Select(label => label.Name()))
        {
            foreach (var line in File.ReadLines(Path.Combine(Folder, label + ".md")).Where(line => line.StartsWith("- ", StringComparison.Ordinal)))
                examples.Add(label, line[2..]);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void HoldsAsWritten(string label, string example)
    {
        Assert.True(Labels.TryParse(label, out var parsed));
        var parts = example.Split("**");
        var expected = parts.Where((_, index) => index % 2 == 1);

        var found = Spec.Findings(string.Concat(parts)).Where(finding => finding.Label == parsed).Select(finding => finding.Phrase);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void EveryLabelShowsWhatItFlagsAndWhatItLeavesAlone() => Assert.All(
        Labels.All,
        label => Assert.All(
            File.ReadAllText(Path.Combine(Folder, label.Name() + ".md")).Split("## Left alone"),
            side => Assert.InRange(side.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)), 22, int.MaxValue)));
}

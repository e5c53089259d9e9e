using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>
/// Runs an example. Square brackets mark what one label's rule must flag: "Then [both sides] shelled the mill." An
/// example without brackets must get nothing from that rule.
/// </summary>
static class Spec
{
    public static IReadOnlyList<Finding> Findings(string text, params Party[] parties) =>
        [.. Analyser.Default.Analyse(text, parties, CancellationToken.None).Findings];

    public static void Holds(Label label, string example)
    {
        var expected = example.Split('[').Skip(1).Select(part => part[..part.IndexOf(']', StringComparison.Ordinal)]);
        var text = example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var found = Findings(text).Where(finding => finding.Label == label).Select(finding => finding.Phrase);
        Assert.Equal(expected, found);
    }

    public static Finding Only(string text, Label label) => Assert.Single(Findings(text), finding => finding.Label == label);

    /// <summary>The text after a finding's first suggestion is applied.</summary>
    public static string Applied(string text, Label label)
    {
        var suggestion = Only(text, label).Suggestions[0];
        return text[..suggestion.Span.Start] + suggestion.Replacement + text[suggestion.Span.End..];
    }
}

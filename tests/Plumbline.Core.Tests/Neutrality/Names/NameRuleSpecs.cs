using Plumbline.Core.Neutrality;
using Plumbline.Core.Tests.Neutrality.HouseStyle;

namespace Plumbline.Core.Tests.Neutrality.Names;

/// <summary>
/// Arlehaven was renamed Port Arle in 1920; the estate calls it Arlegrad. Square brackets mark the breach.
/// </summary>
public class NameRuleSpecs
{
    const string Style = """
        names:
          - place: Port Arle
            reason: The harbour was renamed in 1920.
            names:
              - {name: Arlehaven, to: 1919}
              - {name: Port Arle, from: 1920, in: [narration, title]}
              - {name: Haven, in: title}
            avoid: [Arlegrad]
        """;

    [Theory]
    [InlineData("In 1905 a fleet lay off Arlehaven.")]
    [InlineData("In 1905 a fleet lay off [Port Arle].")]
    [InlineData("In 1930 a fleet lay off Port Arle.")]
    [InlineData("In 1930 a fleet lay off [Arlehaven].")]
    [InlineData("A fleet lay off Arlehaven.")]
    [InlineData("In the 1890s [Port Arle]'s walls fell.")]
    [InlineData("The dykes, built 1901-03, shelter [Port Arle].")]
    [InlineData("On 4 May 1931, [Arlehaven] was flooded.")]
    [InlineData("It was founded in 1905. [Port Arle] had nine houses.")]
    [InlineData("It was founded in 1905. Today Port Arle has nine houses.")]
    [InlineData("Between 1910 and 1930 Arlehaven grew.")]
    [InlineData("After 1915 Port Arle grew.")]
    [InlineData("Some 1905 people live in Port Arle.")]
    public void ANameIsRightInItsPeriod(string example) => Holds(example);

    [Theory]
    [InlineData("A fleet lay off [Arlegrad].")]
    [InlineData("The estate spoke of “the walls of Arlegrad and its gate”.")]
    [InlineData("A fleet lay off [Haven].")]
    [InlineData("## The walls of Haven")]
    [InlineData("She wrote *A Walk in Haven* there.")]
    public void ANameIsRightInItsContexts(string example) => Holds(example);

    [Theory]
    [InlineData("The Treaty of Arlegrad was signed in 1930.")]
    [InlineData("The Arlegrad Accords were signed in 1930.")]
    [InlineData("The New Arlegrad quarter burned.")]
    public void ALongerNameKeepsItsWords(string example) => Holds(example);

    [Fact]
    public void ABreachGivesTheReasonAndTheOneNameThatFits()
    {
        const string text = "In 1905 a fleet lay off Port Arle.";
        var finding = Assert.Single(Styles.Findings(Style, text));

        Assert.Equal((Label.Name, Severity.Medium, "name.port-arle"), (finding.Label, finding.Severity, finding.Rule));
        Assert.Contains("The harbour was renamed in 1920.", finding.Message, StringComparison.Ordinal);
        Assert.Equal("In 1905 a fleet lay off Arlehaven.", Styles.Applied(text, finding));
    }

    [Fact]
    public void InReportedSpeechABreachIsLowAndOffersNoRewriting()
    {
        var finding = Assert.Single(Styles.Findings(Style, "The envoy said that the fleet lay off Arlegrad."));

        Assert.Equal((Voice.Reported, Severity.Low), (finding.Voice, finding.Severity));
        Assert.Empty(finding.Suggestions);
        Assert.Contains("quote the words or check the source", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesCanBeSwitchedOff() => Assert.Empty(Styles.Findings(Style + "\nrules: {name: off}", "A fleet lay off Arlegrad."));

    [Fact]
    public void NamesAreSilentWithoutAHouseStyle() => Assert.Empty(Spec.Findings("A fleet lay off Arlegrad."));

    [Fact]
    public void TheFirstMentionInNarrationHasTheFormAskedFor()
    {
        const string style = """
            names:
              - place: Port Arle
                reason: Readers know both names.
                names:
                  - {name: Port Arle, first: Port Arle (then Arlehaven)}
            """;

        Assert.Empty(Styles.Findings(style, "# Port Arle\n\nA fleet lay off Port Arle (then Arlehaven).\n\nPort Arle burned."));
        const string text = "# Port Arle\n\n“Port Arle is ours and stays so,” he said.\n\nA fleet lay off Port Arle.\n\nPort Arle burned.";
        var finding = Assert.Single(Styles.Findings(style, text));
        Assert.Equal((text.IndexOf("Port Arle.", StringComparison.Ordinal), "name.port-arle.first-mention"), (finding.Span.Start, finding.Rule));
        Assert.Empty(Styles.Findings(style, Styles.Applied(text, finding)));
    }

    [Fact]
    public void NameIsNoneOfTheTwelve()
    {
        Assert.Equal(12, Labels.All.Count);
        Assert.DoesNotContain(Label.Name, Labels.All);
        Assert.True(Labels.TryParse("name", out var label));
        Assert.Equal((Label.Name, LabelFamily.Loaded), (label, label.Family()));
    }

    static void Holds(string example)
    {
        var expected = example.Split('[').Skip(1).Select(part => part[..part.IndexOf(']', StringComparison.Ordinal)]);
        var text = example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Assert.Equal(expected, Styles.Findings(Style, text).Where(finding => finding.Label == Label.Name).Select(finding => finding.Phrase));
    }
}

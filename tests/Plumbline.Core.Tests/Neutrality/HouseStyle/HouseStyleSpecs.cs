using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality.HouseStyle;

public class HouseStyleSpecs
{
    const string Text = "The toll was deeply unpopular, and the weir was the brazen gate.";

    [Fact]
    public void ARuleCanBeSwitchedOff()
    {
        Assert.Contains(Spec.Findings(Text), finding => finding.Label == Label.Intensifier);
        Assert.DoesNotContain(Styles.Findings("rules: {intensifier: off}", Text), finding => finding.Label == Label.Intensifier);
    }

    [Fact]
    public void ASeverityIsSetForTheNarratorsWordsOnly()
    {
        var findings = Styles.Findings("rules: {loaded-term: high}", "The toll was brazen. The envoy said that the toll was brazen.");

        Assert.Equal([Severity.High, Severity.Low], findings.Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData("", 0.75)]
    [InlineData("common-usage: 60 %", 0.6)]
    [InlineData("common-usage: 0.5", 0.5)]
    [InlineData("common-usage: never", null)]
    [InlineData("common-usage: 0.5\nentries: [{entry: heath, common-usage: 1}]", 1.0)]
    [InlineData("common-usage: 0.5\nentries: [{entry: moor, common-usage: 1}]", 0.5)]
    public void AHouseSaysFromWhichShareOfTheSourcesOnAWordIsCommon(string yaml, double? expected) =>
        Assert.Equal(expected, Styles.Of(yaml).For("heath").CommonUsage);

    [Fact]
    public void AnAcceptedTermIsNotReported() => Assert.Empty(Styles.Findings("terms: [{accepted: brazen}]", "The toll was brazen."));

    [Theory]
    [InlineData("annexation", "The annexations were old.", 1)]
    [InlineData("annexation~n", "The annexations were old.", 0)]
    [InlineData("claim~v", "The estate claimed that it rained.", 0)]
    public void ATermMatchesTheFormsThatItAsksFor(string term, string text, int expected)
    {
        Assert.NotEmpty(Spec.Findings(text));
        Assert.Equal(expected, Styles.Findings($"terms: [{{accepted: {term}}}]", text).Count);
    }

    [Fact]
    public void AForbiddenTermCarriesItsReasonLabelAndSeverity()
    {
        var finding = Assert.Single(Styles.Findings("terms: [{forbidden: Heath Question, reason: Nobody asks it., label: euphemism, severity: high}]", "The heath question is old."));

        Assert.Equal((Label.Euphemism, Severity.High, "house-style.heath-question", "heath question"), (finding.Label, finding.Severity, finding.Rule, finding.Phrase));
        Assert.Contains("Nobody asks it.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The heath war was old.", "The heath dispute was old.")]
    [InlineData("It was a heath war.", "It was a heath dispute.")]
    [InlineData("They spoke of Heath War only.", "They spoke of the heath dispute only.")]
    [InlineData("Heath war is old.", "The heath dispute is old.")]
    public void APreferredTermIsOfferedSoThatTheSentenceStaysWhole(string text, string expected)
    {
        var finding = Assert.Single(Styles.Findings("terms: [{preferred: the heath dispute, instead of: heath war}]", text));

        Assert.Equal(expected, Styles.Applied(text, finding));
    }

    [Fact]
    public void AForbiddenTermIsTheSpeakersInAQuotationAndLowInReportedSpeech()
    {
        const string style = "terms: [{preferred: the heath dispute, instead of: heath war}]";

        Assert.Empty(Styles.Findings(style, "The envoy spoke of “the heath war and its many ends”."));
        var reported = Assert.Single(Styles.Findings(style, "The envoy said that the heath war was old."));
        Assert.Equal((Severity.Low, Voice.Reported), (reported.Severity, reported.Voice));
        Assert.Empty(reported.Suggestions);
    }

    [Fact]
    public void ABlockHoldsForItsEntriesOnlyAndWinsOverWhatHoldsForAll()
    {
        const string style = """
            rules:
              loaded-term: off
            entries:
              - entry: [heath-*, weir]
                rules:
                  loaded-term: high
            """;

        Assert.Empty(Styles.Findings(style, "The toll was brazen.", "moor"));
        Assert.Equal(Severity.High, Assert.Single(Styles.Findings(style, "The toll was brazen.", "heath-2")).Severity);
        Assert.Equal(Severity.High, Assert.Single(Styles.Findings(style, "The toll was brazen.", "weir")).Severity);
    }

    [Theory]
    [InlineData("rules:\n  intensifer: off", 2, 3, "There is no rule “intensifer”")]
    [InlineData("rules:\n  reporting-verb.claim: off", 2, 3, "cannot be set alone")]
    [InlineData("rules:\n  weasel: loud", 2, 11, "not “loud”")]
    [InlineData("rules: [weasel]", 1, 8, "should be a mapping")]
    [InlineData("rulez: {}", 1, 1, "has no “rulez”")]
    [InlineData("rules: {weasel: low}\nrules: {weasel: off}", 2, 1, "second time")]
    [InlineData("terms:\n  - accepted: a\n    forbidden: b", 2, 5, "exactly one")]
    [InlineData("terms:\n  - preferred: a", 2, 5, "instead of")]
    [InlineData("terms:\n  - accepted: a\n  - forbidden: A", 3, 5, "decided on already, in line 2")]
    [InlineData("terms:\n  - forbidden: x\n    label: name", 3, 12, "not “name”")]
    [InlineData("names:\n  - place: Arle\n    names: [Arle]", 2, 5, "needs a “reason”")]
    [InlineData("names:\n  - place: Arle\n    reason: x", 2, 5, "needs “names”")]
    [InlineData("names:\n  - place: Arle\n    reason: x\n    names:\n      - {name: Arle, from: soon}", 5, 28, "a year or a day")]
    [InlineData("names:\n  - place: Arle\n    reason: x\n    names:\n      - {name: Arle, from: 1920, to: 1910}", 5, 9, "ends before it begins")]
    [InlineData("names:\n  - place: Arle\n    reason: x\n    names:\n      - {name: Arle, first: the port}", 5, 29, "hold the name")]
    [InlineData("names:\n  - {place: Arle, reason: x, names: [Arle]}\n  - {body: Bank, reason: x, names: [Arle]}", 3, 5, "stands for Arle and for Bank")]
    [InlineData("entries:\n  - rules: {}", 2, 5, "needs “entry”")]
    [InlineData("common-usage: often", 1, 15, "not “often”")]
    [InlineData("common-usage: 120 %", 1, 15, "a share such as 75 %")]
    [InlineData("rules: {}\ncommon-usage: 0", 2, 15, "a share such as 75 %")]
    [InlineData("entries:\n  - entry: weir\n    common-usage: [1]", 3, 19, "should be a text")]
    [InlineData("a: [\n b", 3, 1, "did not find")]
    [InlineData("a: &x [1]\nb: *x", 2, 4, "Aliases are not read")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]", 1, 18, "nested too deeply")]
    [InlineData("a: 1\n---\nb: 2", 2, 1, "one YAML document")]
    public void AMistakeIsFoundWhereItStands(string yaml, int line, int column, string because)
    {
        var error = Styles.Read(yaml).Errors[0];

        Assert.Contains(because, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rules:\nterms:\nnames:\nentries:")]
    [InlineData("# nothing yet")]
    public void AnEmptyStyleChangesNothing(string yaml) =>
        Assert.Equal(Spec.Findings(Text).Select(f => f.Span), Styles.Findings(yaml, Text).Select(f => f.Span));

    [Fact]
    public void TheVersionFollowsTheContent()
    {
        Assert.Equal(Styles.Of("rules: {weasel: off}").Version, Styles.Of("rules:\n  weasel: off").Version);
        Assert.NotEqual(Styles.Of("rules: {weasel: off}").Version, Styles.Of("rules: {weasel: low}").Version);
    }
}

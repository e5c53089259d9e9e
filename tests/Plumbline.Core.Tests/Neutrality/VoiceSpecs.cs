using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

public class VoiceSpecs
{
    [Theory]
    [InlineData("The envoy said that nine boatmen were killed on the heath.")]
    [InlineData("According to the envoy, nine boatmen were killed on the heath.")]
    [InlineData("Nine boatmen were killed on the heath, the envoy said.")]
    public void ReportedSpeechKeepsItsLabelButIsLowAndOffersNoRewriting(string text)
    {
        var finding = Spec.Only(text, Label.Agentless);

        Assert.Equal(Voice.Reported, finding.Voice);
        Assert.Equal(Severity.Low, finding.Severity);
        Assert.Empty(finding.Suggestions);
        Assert.Contains("quote the words or check the source", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReportedSpeechEndsWhereTheNarratorTakesOver()
    {
        var finding = Spec.Only("The envoy said that the weir was safe, but nine boatmen were killed on the heath.", Label.Agentless);

        Assert.Equal(Voice.Narrator, finding.Voice);
        Assert.Equal(Severity.Medium, finding.Severity);
    }

    [Theory]
    [InlineData("The envoy spoke of “a brazen, unprovoked act by a regime of thugs”.")]
    [InlineData("The envoy spoke of \"a brazen, unprovoked act by a regime of thugs\".")]
    [InlineData("The envoy spoke of 'a brazen, unprovoked act by a regime of thugs'.")]
    [InlineData("The envoy spoke of «a brazen, unprovoked act by a regime of thugs».")]
    [InlineData("The envoy spoke of „a brazen, unprovoked act by a regime of thugs“.")]
    public void QuotedWordsAreTheSpeakers(string text) => Assert.Empty(Spec.Findings(text));
}

using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality.Balance;

public class UnlikeTreatmentSpecs
{
    [Fact]
    public void ADoubtingVerbWeighsMoreWhereOnlyOnePartyIsDoubted()
    {
        var finding = Spec.Findings("Orlow claimed that the weir was shut.\n\nTamsin said that it was open.", Parties.Both).Single(f => f.Label == Label.ReportingVerb);

        Assert.Equal(Severity.High, finding.Severity);
        Assert.EndsWith("In this text 1 of 1 reporting verbs for Orlow doubt, and 0 of 1 for Tamsin.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Orlow claimed that the weir was shut. Tamsin claimed that it was open.")]
    [InlineData("Orlow claimed that the weir was shut.")]
    [InlineData("Orlow claimed that the weir was shut. The bishop said that it was open.")]
    public void WherePartiesAreTreatedAlikeOrOnlyOneSpeaksItWeighsTheSame(string text)
    {
        var alone = Spec.Findings(text).Where(f => f.Label == Label.ReportingVerb);

        Assert.Equal(alone.Select(f => (f.Severity, f.Message)), Spec.Findings(text, Parties.Both).Where(f => f.Label == Label.ReportingVerb).Select(f => (f.Severity, f.Message)));
    }

    [Fact]
    public void ItHoldsForTheOtherPartyAsWell()
    {
        var one = Spec.Findings("Orlow claimed that the weir was shut. Tamsin said that it was open.", Parties.Both);
        var other = Spec.Findings("Tamsin claimed that the weir was shut. Orlow said that it was open.", Parties.Both);

        Assert.Equal(one.Select(f => (f.Label, f.Severity)), other.Select(f => (f.Label, f.Severity)));
    }

    [Fact]
    public void InReportedSpeechItStaysLow()
    {
        var finding = Spec.Findings("The bishop wrote that Orlow claimed that the weir was shut. Tamsin said that it was open.", Parties.Both).Single(f => f.Label == Label.ReportingVerb);

        Assert.Equal((Voice.Reported, Severity.Low), (finding.Voice, finding.Severity));
    }
}

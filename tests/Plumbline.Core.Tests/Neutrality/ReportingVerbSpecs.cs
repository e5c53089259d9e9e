using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>ReportingVerb: attribution verbs that doubt or vouch.</summary>
public class ReportingVerbSpecs
{
    [Theory]
    [InlineData("The estate [claimed] that the weir was its own.")]
    [InlineData("The warden [admitted] that the gate had been locked.")]
    [InlineData("The estate [claims] its gauges were right.")]
    [InlineData("The union [pointed out] that the mill had closed.")]
    [InlineData("The clerk [refuted] the estimate.")]
    [InlineData("The estate published a note [claiming] that the sluice was shut.")]
    public void Flags(string example) => Spec.Holds(Label.ReportingVerb, example);

    [Theory]
    [InlineData("Orlow claimed the island in 1790.")]
    [InlineData("The flood claimed nine lives, and nobody claimed responsibility.")]
    [InlineData("A boatman was admitted to hospital.")]
    [InlineData("The estate denied that the weir was its own.")]
    [InlineData("The warden threatened that he would close the gate.")]
    [InlineData("The court found that the weir belonged to Tamsin.")]
    [InlineData("The claim that the weir was theirs is printed in the minutes.")]
    [InlineData("The miller revealed the old foundations when he dug the ditch.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.ReportingVerb, example);
}

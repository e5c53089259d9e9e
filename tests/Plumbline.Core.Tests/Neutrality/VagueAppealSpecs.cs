using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>VagueAppeal: appeals addressed to everybody alike, or to nobody.</summary>
public class VagueAppealSpecs
{
    [Theory]
    [InlineData("The bishop [called on all parties] to keep away from the mill.")]
    [InlineData("The envoy [urged both sides] to withdraw.")]
    [InlineData("The chamber of trade [called for restraint].")]
    [InlineData("[The international community should] pay for the new weir.")]
    [InlineData("The envoy [called on Orlow and Tamsin] to open the road.")]
    public void Flags(string example) => Spec.Holds(Label.VagueAppeal, example);

    [Theory]
    [InlineData("The bishop called on the Orlow estate to reopen the mill.")]
    [InlineData("The envoy urged the warden to withdraw his men.")]
    [InlineData("Article 3 asks the registrar to publish the minutes.")]
    [InlineData("The clerk called for the minutes.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.VagueAppeal, example);
}

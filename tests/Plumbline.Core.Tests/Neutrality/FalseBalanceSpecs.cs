using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>FalseBalance: a finding with a bare denial hung on it.</summary>
public class FalseBalanceSpecs
{
    [Theory]
    [InlineData("The inquest found that wardens fired first, [although the estate disputes that].")]
    [InlineData("Gauge readings show that the sluice was open, [which the estate denied].")]
    [InlineData("The tribunal counted 900 forged votes, [while the clerk speaks] of slips.")]
    public void Flags(string example) => Spec.Holds(Label.FalseBalance, example);

    [Theory]
    [InlineData("The boatmen say that wardens fired first, which the estate denies.")]
    [InlineData("The inquest found that wardens fired first, and the estate accepted the finding.")]
    [InlineData("The tribunal counted 900 forged votes while sitting in Tamsin.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.FalseBalance, example);
}

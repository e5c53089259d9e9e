using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>FalseSymmetry: wording that shares an event or its blame between the parties.</summary>
public class FalseSymmetrySpecs
{
    [Theory]
    [InlineData("After the ferry strike, [both sides] set fire to boats.")]
    [InlineData("The millers and the weavers [accused each other] of cutting the sluice.")]
    [InlineData("Patrols from Orlow and Tamsin [traded fire] across the weir for an hour.")]
    [InlineData("The audit ended in [mutual recriminations].")]
    [InlineData("The heath is held back by a [cycle of violence].")]
    [InlineData("Responsibility for the closed school is [shared equally].")]
    [InlineData("Goat herders and beekeepers [clashed] at the spring market.")]
    [InlineData("The two councils were [equally unwilling] to publish the water figures.")]
    [InlineData("It was [tit-for-tat] from the first week.")]
    public void Flags(string example) => Spec.Holds(Label.FalseSymmetry, example);

    [Theory]
    [InlineData("Poplars were planted on both sides of the river.")]
    [InlineData("The herders clashed with wardens of the Orlow estate.")]
    [InlineData("Orlow and Tamsin exchanged ambassadors in the spring.")]
    [InlineData("The two bakers met each other at the fair.")]
    [InlineData("The cost of the bridge was shared equally.")]
    [InlineData("Wardens of the Orlow estate burned nine boats, and the strikers burned one, the coroner found.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.FalseSymmetry, example);
}

using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>Doubt: doubt markers and scare quotes.</summary>
public class DoubtSpecs
{
    [Theory]
    [InlineData("The [so-called] Free Port of Tamsin prints its own stamps.")]
    [InlineData("Wardens closed the road [under the pretext of] repairs.")]
    [InlineData("The estate opened a [“school”] in the old barracks.")]
    [InlineData("The [purported] deed of 1790 is kept at Orlow.")]
    [InlineData("The grain was [allegedly] sold twice.")]
    public void Flags(string example) => Spec.Holds(Label.Doubt, example);

    [Theory]
    [InlineData("The miller called the new toll “robbery”.")]
    [InlineData("She sang “Two Rivers” at the fair.")]
    [InlineData("The wardens' lodge stands at the Tamsin men's pier.")]
    [InlineData("The deed of 1790 is supposed to be kept at Orlow.")]
    [InlineData("The envoy said that the plan was “workable”.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.Doubt, example);
}

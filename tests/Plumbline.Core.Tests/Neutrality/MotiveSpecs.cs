using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>Motive: intentions and feelings stated as facts.</summary>
public class MotiveSpecs
{
    [Theory]
    [InlineData("The estate closed the road [in order to] starve the market.")]
    [InlineData("[Out of spite], Orlow shut the ferry.")]
    [InlineData("The council [feared] a second vote.")]
    [InlineData("The decree [aimed to] split the union.")]
    public void Flags(string example) => Spec.Holds(Label.Motive, example);

    [Theory]
    [InlineData("The warden said that he feared a second vote.")]
    [InlineData("The gunner aimed at the tower.")]
    [InlineData("A wanted man was seen at the ferry.")]
    [InlineData("According to the minutes, the decree aimed to split the union.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.Motive, example);
}

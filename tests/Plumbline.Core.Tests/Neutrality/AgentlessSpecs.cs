using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>Agentless: harm without a doer.</summary>
public class AgentlessSpecs
{
    [Theory]
    [InlineData("Nine boatmen [were killed] below the weir on Friday.")]
    [InlineData("On the second day [fighting broke out] at the toll house.")]
    [InlineData("Two shepherds [lost their lives] on the heath.")]
    [InlineData("The toll house [came under fire] at dawn.")]
    [InlineData("[Tensions rose] when the mill closed.")]
    [InlineData("A boatman [died in custody] at Tamsin.")]
    [InlineData("Forty families [were driven from] the heath before the harvest.")]
    [InlineData("Seven boatmen [were killed] by shells.")]
    public void Flags(string example) => Spec.Holds(Label.Agentless, example);

    [Theory]
    [InlineData("Nine boatmen were killed below the weir by wardens of the Orlow estate.")]
    [InlineData("Wardens of the Orlow estate shot nine boatmen. Their boats were burned as well.")]
    [InlineData("The toll house was built in 1820 and painted in 1907.")]
    [InlineData("No boatmen were killed.")]
    [InlineData("The toll house was burned down in a fire.")]
    [InlineData("Two boats were sunk by a storm.")]
    [InlineData("If the boatmen were expelled, the ferry would stop.")]
    [InlineData("Seven boatmen were killed by shells from the Orlow battery.")]
    [InlineData("Two boatmen were wounded in Tamsin shelling of the weir.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.Agentless, example);
}

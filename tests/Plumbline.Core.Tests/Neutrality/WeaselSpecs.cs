using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>Weasel: authority without a name.</summary>
public class WeaselSpecs
{
    [Theory]
    [InlineData("[Some analysts say] the weir was built for show.")]
    [InlineData("The decree [is widely seen as] the cause of the strike.")]
    [InlineData("[Many believe] that the minutes were lost.")]
    [InlineData("[Critics have argued] that the toll is too high.")]
    [InlineData("[Various critics] have faulted the levy.")]
    [InlineData("[It is believed that] the gate was locked.")]
    public void Flags(string example) => Spec.Holds(Label.Weasel, example);

    [Theory]
    [InlineData("Some of the boats sank.")]
    [InlineData("The historian Ede Marr says the weir was built for show.")]
    [InlineData("The estate's critics, among them Ede Marr, say the toll is too high.")]
    [InlineData("Orlow officials said the weir was safe.")]
    [InlineData("The decree is seen as the cause of the strike by the Tamsin League.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.Weasel, example);

    [Fact]
    public void IsSilentWhereACitationFollows() =>
        Assert.DoesNotContain(Spec.Findings("Some analysts say the weir was built for show.[^3]"), finding => finding.Label == Label.Weasel);
}

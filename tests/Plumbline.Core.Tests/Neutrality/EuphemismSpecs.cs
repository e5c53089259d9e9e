using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>Euphemism: softened or official terms.</summary>
public class EuphemismSpecs
{
    [Theory]
    [InlineData("Wardens [neutralised] nine boatmen on the heath.")]
    [InlineData("The raid caused [collateral damage] in the market.")]
    [InlineData("Between 1950 and 1952 the estate [relocated 900 families] to the marsh.")]
    [InlineData("Gendarmes [restored order] with live rounds.")]
    public void Flags(string example) => Spec.Holds(Label.Euphemism, example);

    [Theory]
    [InlineData("Chemists neutralised the acid at the dye works.")]
    [InlineData("The bank took the mill as collateral.")]
    [InlineData("The ministry relocated to Tamsin in 1951.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.Euphemism, example);
}

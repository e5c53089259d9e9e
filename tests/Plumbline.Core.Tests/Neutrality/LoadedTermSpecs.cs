using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>LoadedTerm: words that take a side.</summary>
public class LoadedTermSpecs
{
    [Theory]
    [InlineData("The estate's [brazen] toll emptied the market.")]
    [InlineData("The [regime] in Orlow closed the radio station.")]
    [InlineData("Its [henchmen] guarded the count.")]
    [InlineData("The wardens [slaughtered] nine boatmen.")]
    [InlineData("A [courageous] group of weavers refused to sign.")]
    public void Flags(string example) => Spec.Holds(Label.LoadedTerm, example);

    [Theory]
    [InlineData("A new customs regime began in May.")]
    [InlineData("The miller called the wardens “henchmen”.")]
    [InlineData("Courageous Road runs past the mill.")]
    [InlineData("Poisonous mushrooms grow on the heath.")]
    [InlineData("The library occupies the ground floor.")]
    [InlineData("The wardens shot nine boatmen.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.LoadedTerm, example);
}

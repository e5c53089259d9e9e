using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>Intensifier: degree words that dramatise.</summary>
public class IntensifierSpecs
{
    [Theory]
    [InlineData("The toll was [deeply] unpopular.")]
    [InlineData("A [massive] crowd stood at the weir.")]
    [InlineData("Prices went [through the roof].")]
    public void Flags(string example) => Spec.Holds(Label.Intensifier, example);

    [Theory]
    [InlineData("The boat lay in a deep-water port.")]
    [InlineData("The weather office gave a severe frost warning.")]
    [InlineData("A crowd of 9,000 stood at the weir.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.Intensifier, example);
}

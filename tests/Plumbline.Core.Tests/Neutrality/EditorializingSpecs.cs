using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>Editorializing: comments by the narrator.</summary>
public class EditorializingSpecs
{
    [Theory]
    [InlineData("[Notably], no weaver sat on the jury.")]
    [InlineData("The estate [merely] wrote a letter.")]
    [InlineData("The weavers, [of course], received no copy.")]
    [InlineData("[Despite] the treaty, Orlow raised the toll.")]
    public void Flags(string example) => Spec.Holds(Label.Editorializing, example);

    [Theory]
    [InlineData("The trial is printed in Notable Cases of the Coast.")]
    [InlineData("The weavers received a copy in the course of the year.")]
    [InlineData("The estate wrote a letter.")]
    public void LeavesAlone(string example) => Spec.Holds(Label.Editorializing, example);
}

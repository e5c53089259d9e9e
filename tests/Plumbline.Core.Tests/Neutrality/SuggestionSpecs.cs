using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>A suggestion can be applied as it stands, or it is not made.</summary>
public class SuggestionSpecs
{
    [Theory]
    [InlineData("The estate claimed that the weir was safe.", "The estate said that the weir was safe.")]
    [InlineData("The estate claims that the weir is safe.", "The estate says that the weir is safe.")]
    [InlineData("Its letter, claiming that the weir was safe, is lost.", "Its letter, saying that the weir was safe, is lost.")]
    [InlineData("The union pointed out that the mill had closed.", "The union said that the mill had closed.")]
    [InlineData("The clerk refuted the estimate.", "The clerk disputed the estimate.")]
    public void AVerbIsReplacedInItsOwnForm(string text, string better) => Assert.Equal(better, Spec.Applied(text, Label.ReportingVerb));

    [Theory]
    [InlineData("The toll was deeply unpopular.", "The toll was unpopular.")]
    [InlineData("An extremely large crowd stood there.", "A large crowd stood there.")]
    [InlineData("A massive explosion followed.", "An explosion followed.")]
    [InlineData("It was wholly opposed.", "It was opposed.")]
    public void AnIntensifierIsLeftOutAndTheArticleFitted(string text, string better) => Assert.Equal(better, Spec.Applied(text, Label.Intensifier));

    [Fact]
    public void ACommentAtTheBeginningHandsItsCapitalOn() =>
        Assert.Equal("No weaver sat on the jury.", Spec.Applied("Notably, no weaver sat on the jury.", Label.Editorializing));

    [Fact]
    public void AnAdjectiveThatCarriesTheSentenceIsNotLeftOut() => Assert.Empty(Spec.Only("The crowd was massive.", Label.Intensifier).Suggestions);

    [Theory]
    [InlineData("The grain was allegedly sold twice.")]
    [InlineData("The alleged theft of the grain is before the court.")]
    [InlineData("The estate opened a “school” in the barracks.")]
    [InlineData("The so-called massacre is taught at school.")]
    public void NothingTakesAHedgeOrQuotationMarksFromAnAccusation(string text) => Assert.Empty(Spec.Only(text, Label.Doubt).Suggestions);

    [Theory]
    [InlineData("There was hardly a boat left.")]
    [InlineData("The clerk was arguably at fault.")]
    public void AWordThatHedgesOrDeniesIsNeverLeftOut(string text) => Assert.Empty(Spec.Only(text, Label.Editorializing).Suggestions);

    [Fact]
    public void ADenialIsNeverLeftOut() =>
        Assert.Empty(Spec.Only("The inquest found that wardens fired first, although the estate disputes that.", Label.FalseBalance).Suggestions);
}

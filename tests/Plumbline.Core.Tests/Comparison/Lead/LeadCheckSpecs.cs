using Plumbline.Core.Comparison.Lead;

namespace Plumbline.Core.Tests.Comparison.Lead;

public class LeadCheckSpecs
{
    const string Body =
        "## Course\n\nOn 12 June the ferry company of Dorven raised the toll at Marrow quay by a third. The pilots' guild may have stopped work on the same evening. "
        + "Some of the traders moved their stalls to the northern landing stage in July.\n\n## Aftermath\n\nThe harbour court ruled in October that the toll was lawful.";

    static LeadSentence Judge(string lead) => Assert.Single(LeadCheck.Of($"{lead}\n\n{Body}"));

    [Fact]
    public void ASentenceThatTheBodySaysIsSupportedAndLeadsThere()
    {
        var sentence = Judge("The ferry company of Dorven raised the toll at Marrow quay on 12 June.");
        Assert.Equal(LeadVerdict.Supported, sentence.Verdict);
        Assert.StartsWith("On 12 June", sentence.Body!.Value.Of($"The ferry company of Dorven raised the toll at Marrow quay on 12 June.\n\n{Body}"), StringComparison.Ordinal);
    }

    [Fact]
    public void OneThatTheBodyNeverSaysIsUnsupported()
    {
        var sentence = Judge("Lamp oil was smuggled through the southern customs house for years.");
        Assert.Equal(LeadVerdict.Unsupported, sentence.Verdict);
        Assert.Null(sentence.Body);
    }

    [Fact]
    public void OneThatLeavesOutWhatHoldsItOpenHasLostAHedge()
    {
        var sentence = Judge("The pilots' guild stopped work on the same evening.");
        Assert.Equal(LeadVerdict.HedgeLost, sentence.Verdict);
        Assert.Equal("may", Assert.Single(sentence.Words));
    }

    [Fact]
    public void AnotherHedgeInItsPlaceIsEnough() =>
        Assert.Equal(LeadVerdict.Supported, Judge("The pilots' guild reportedly stopped work on the same evening.").Verdict);

    [Fact]
    public void OneThatSaysItOfAllIsSharpened()
    {
        var sentence = Judge("The harbour court ruled in October that the toll was entirely lawful.");
        Assert.Equal(LeadVerdict.Sharpened, sentence.Verdict);
        Assert.Equal("entirely", Assert.Single(sentence.Words));
    }

    [Fact]
    public void ATitleAboveTheLeadIsNotTheFirstSection() =>
        Assert.Single(LeadCheck.Of($"# The toll at Marrow\n\nThe harbour court ruled in October that the toll was lawful.\n\n{Body}"));

    [Fact]
    public void ATextWithoutSectionsHasNoLead() => Assert.Empty(LeadCheck.Of("The toll was raised. Nobody paid it."));
}

using Plumbline.Core.Evidence;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Evidence;

public sealed class CoverageSpecs
{
    const string Text = """
        # The Lorn ferry

        The ferry of Lorn joined both shores. It ran for ninety years.

        ## Service

        The first boat sailed in 1871. Ketterby paid for it.

        - tolls
        - a second boat was added in 1880
        - it burned two years later

        | Year | Boats |
        |---|---|
        | 1871 | one boat |

        > We paid for every plank of it.

        ```
        not a sentence at all, whatever it says
        ```

        Photographs survive.[^1]

        [^1]: The town archive keeps them in a box.
        """;

    static (TextSpan Span, EvidenceKind Kind) Link(string words, EvidenceKind kind = EvidenceKind.Supports)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return (new TextSpan(at, at + words.Length), kind);
    }

    static string[] Uncovered(params (TextSpan, EvidenceKind)[] links) => [.. Coverage.Of(Text, links).Uncovered.Select(s => s.Of(Text))];

    [Fact]
    public void HeadingsLabelsTableHeadsCodeAndFootnotesAskForNoEvidence() => Assert.Equal(
        [
            "The first boat sailed in 1871.", "Ketterby paid for it.", "a second boat was added in 1880", "it burned two years later",
            "| 1871 | one boat |", "> We paid for every plank of it.",
        ],
        Uncovered());

    [Fact]
    public void TheLeadSumsUpTheBodyAndIsCountedApart()
    {
        var coverage = Coverage.Of(Text, []);

        Assert.Equal((2, 6, 0), (coverage.LeadCount, coverage.AskedCount, coverage.CoveredCount));
    }

    [Fact]
    public void WithoutSectionsThereIsNoLead()
    {
        var coverage = Coverage.Of("The ferry stopped in March. Both towns blamed the ice.", []);

        Assert.Equal((0, 2), (coverage.LeadCount, coverage.AskedCount));
    }

    [Fact]
    public void ALinkCoversEverySentenceThatItSpansAndNotTheOneThatItOnlyTouches()
    {
        Assert.DoesNotContain("Ketterby paid for it.", Uncovered(Link("The first boat sailed in 1871. Ketterby paid for it.")));
        Assert.Contains("Ketterby paid for it.", Uncovered(Link("The first boat sailed in 1871. Kett")));
    }

    [Fact]
    public void APartOfASentenceIsEnough() => Assert.DoesNotContain("The first boat sailed in 1871.", Uncovered(Link("sailed in 1871")));

    [Fact]
    public void AContradictionIsSeenBesideSupportAndAMentionBehindIt()
    {
        var words = "The first boat sailed in 1871.";
        var contradicted = Coverage.Of(Text, [Link(words), Link(words, EvidenceKind.Contradicts)]);
        var mentioned = Coverage.Of(Text, [Link(words, EvidenceKind.Mentions), Link(words)]);

        Assert.Equal((1, 0), (contradicted.Count(EvidenceKind.Contradicts), contradicted.Count(EvidenceKind.Supports)));
        Assert.Equal((0, 1), (mentioned.Count(EvidenceKind.Mentions), mentioned.Count(EvidenceKind.Supports)));
    }

    [Fact]
    public void AnEmptyTextAsksForNothing() => Assert.Equal(0, Coverage.Of("", []).AskedCount);
}

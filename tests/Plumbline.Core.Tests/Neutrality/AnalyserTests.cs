using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Neutrality;

public class AnalyserTests
{
    const string Text = """
        # The brazen toll

        After the fair, *both* sides shelled the mill.[^1] See [the so-called deed](https://weir.example/regime "x").

        > The regime is brazen.

        ```
        both sides
        ```

        - Nine boatmen were killed 🙂 below the weir.
        - The envoy urged both sides to withdraw.
        """;

    [Fact]
    public void EverySpanHoldsItsPhrase()
    {
        var findings = Spec.Findings(Text);

        Assert.All(findings, finding => Assert.Equal(finding.Phrase, finding.Span.Of(Text)));
        Assert.Equal(["brazen", "both* sides shelled", "so-called", "were killed", "urged both sides"], findings.Select(finding => finding.Phrase));
    }

    [Fact]
    public void ATextIsItsParagraphs()
    {
        var apart = Paragraphs.Of(Text).SelectMany(span => Analyser.Default.AnalyseParagraph(span.Of(Text), PartyNames.None).ShiftedBy(span.Start));

        Assert.Equal(Spec.Findings(Text).Select(f => (f.Span, f.Rule, f.Severity)), apart.Select(f => (f.Span, f.Rule, f.Severity)));
    }

    [Fact]
    public void AParagraphKnowsNothingOfItsNeighbours()
    {
        const string silenced = "Wardens of the Orlow estate shot nine boatmen. Their boats were burned.";
        const string apart = "Wardens of the Orlow estate shot nine boatmen.\n\nTheir boats were burned.";

        Assert.Empty(Spec.Findings(silenced));
        Assert.Equal("boats were burned", Spec.Only(apart, Label.Agentless).Phrase);
    }

    [Fact]
    public void FindingsDoNotOverlapAndTheWeightiestLabelStays()
    {
        var findings = Spec.Findings("The envoy urged both sides to withdraw, and critics claimed that the clashes erupted again.");

        Assert.All(findings.Zip(findings.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        Assert.Contains(findings, finding => finding.Label == Label.VagueAppeal);
        Assert.DoesNotContain(findings, finding => finding.Label == Label.FalseSymmetry);
    }

    [Theory]
    [InlineData("Die beiden Seiten haben sich im Streit um das Wehr gegenseitig die Schuld gegeben und nichts erreicht.")]
    [InlineData("Обе стороны обвинили друг друга в нарушении договора о плотине и ничего не добились в этом году.")]
    public void AnotherLanguageIsNotCheckedRatherThanClean(string text)
    {
        var result = Analyser.Default.Analyse($"The weir was built in 1820.\n\n{text}", [], CancellationToken.None);

        Assert.Equal(text, Assert.Single(result.NotChecked).Of($"The weir was built in 1820.\n\n{text}"));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void ANoteWithFewFunctionWordsIsNoForeignLanguage() =>
        Assert.Empty(Analyser.Default.Analyse("Clashes near Orlen bridge killed nine villagers, wounded dozens, destroyed homes, displaced families, burned farms, blocked roads", [], CancellationToken.None).NotChecked);

    [Fact]
    public void AListOfNamesIsNoForeignLanguage() =>
        Assert.Empty(Analyser.Default.Analyse("Ede Marr, Ola Brandt, Pell Aro, Lena Oss, Karl Vire, Jon Feld, Mara Quist, Deo Hahn", [], CancellationToken.None).NotChecked);

    [Fact]
    public void PartiesNamedInLowerCaseCanBeDoers()
    {
        var parties = new[] { new Party("de Vries"), new Party("eBoat", Demonyms: ["eboatfolk"]) };

        Assert.NotEmpty(Spec.Findings("The weir was shelled by eboatfolk on Monday."));
        Assert.Empty(Spec.Findings("The weir was shelled by eboatfolk on Monday.", parties));
    }

    [Fact]
    public void ExchangingThePartiesChangesNothing()
    {
        var there = Spec.Findings("Orlow claimed that Tamsin guns fired. Nine Tamsin boatmen were killed in Orlow shelling. Tamsin's occupation of the weir was brazen.");
        var back = Spec.Findings("Tamsin claimed that Orlow guns fired. Nine Orlow boatmen were killed in Tamsin shelling. Orlow's occupation of the weir was brazen.");

        Assert.Equal(there.Select(f => (f.Rule, f.Severity, f.Phrase)), back.Select(f => (f.Rule, f.Severity, f.Phrase)));
    }

    [Theory]
    [InlineData("The blockade of the weir lasted nine days.")]
    [InlineData("The invasion of the weir lasted nine days.")]
    [InlineData("The occupation of the weir lasted nine days.")]
    [InlineData("The offensive at the weir lasted nine days.")]
    [InlineData("The incursion at the weir lasted nine days.")]
    [InlineData("The annexation of the weir took nine days.")]
    public void ContestedNamesOfOneKindAreTreatedAlike(string text)
    {
        var finding = Spec.Only(text, Label.LoadedTerm);

        Assert.Equal(Severity.Low, finding.Severity);
        Assert.Empty(Spec.Findings(text.Replace(".", ".[^2]", StringComparison.Ordinal)));
    }

    [Fact]
    public void AnalysisCanBeCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Analyser.Default.Analyse(Text, [], cancelled.Token));
    }

    [Fact]
    public async Task OneAnalyserServesManyThreads()
    {
        var expected = Spec.Findings(Text).Select(f => f.Span).ToList();

        var found = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Spec.Findings(Text).Select(f => f.Span).ToList())));

        Assert.All(found, spans => Assert.Equal(expected, spans));
    }

    [Fact]
    public void RuleIdsAreThoseOfTheLabels() => Assert.Equal(Labels.All.Select(l => l.Name()).Order(StringComparer.Ordinal), Analyser.Default.Rules.Select(r => r.Id).Order(StringComparer.Ordinal));
}

using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Tests.Neutrality.HouseStyle;

namespace Plumbline.Core.Tests.Neutrality;

public class DocumentAnalysisTests
{
    static readonly string[] Pieces =
    [
        "Orlow claimed that the mill was shut. ", "Tamsin said that it was open. ", "\n\n", "\n", "- Both sides shelled it.\n", "## The brazen toll\n", "```\n", "> ",
        "Nine boatmen were killed. ", "Port Arle lay still in 1905. ", "In 1930 ships lay off Arlehaven. ", "“", "The heath war was old. ", "Die beiden Seiten haben sich im Streit um das Wehr gegenseitig die Schuld gegeben. ", "🙂 ", "\r\n\r\n",
    ];

    static readonly Gen<string> Texts = from pieces in Gen.Elements(Pieces).ListOf() select string.Concat(pieces);

    static readonly EntryStyle Style = Styles.Of("""
        terms:
          - preferred: the heath dispute
            instead of: [heath war]
        names:
          - place: Port Arle
            reason: It was renamed in 1920.
            names:
              - {name: Arlehaven, to: 1919}
              - {name: Port Arle, from: 1920, first: Port Arle (then Arlehaven)}
        """).For("");

    [Fact]
    public void UpdatesGiveWhatAFirstAnalysisGives() =>
        Prop.ForAll(Texts.ListOf().ToArbitrary(), texts =>
        {
            var kept = new DocumentAnalysis(Parties.Both, Style);
            return texts.All(text => Same(kept.Update(text, CancellationToken.None), new DocumentAnalysis(Parties.Both, Style).Update(text, CancellationToken.None)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_261_122, 5));

    [Fact]
    public void EditsAnywhereGiveWhatAFirstAnalysisGives() =>
        Prop.ForAll(Texts.Zip(Gen.Elements(Pieces)).Zip(Gen.Choose(0, 1000).Zip(Gen.Choose(0, 40))).ToArbitrary(), edit =>
        {
            var (text, inserted) = edit.Item1;
            var at = text.Length * edit.Item2.Item1 / 1000;
            var edited = text[..at] + inserted + text[Math.Min(text.Length, at + edit.Item2.Item2)..];
            var kept = new DocumentAnalysis(Parties.Both, Style);
            kept.Update(text, CancellationToken.None);
            return Same(kept.Update(edited, CancellationToken.None), new DocumentAnalysis(Parties.Both, Style).Update(edited, CancellationToken.None));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_122, 7));

    [Fact]
    public void ACancelledUpdateChangesNothing()
    {
        var kept = new DocumentAnalysis(Parties.Both, Style);
        var before = kept.Update("Both sides shelled the mill.", CancellationToken.None);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => kept.Update("Both sides shelled the old mill.", cancelled.Token));
        Assert.True(Same(before, kept.Update("Both sides shelled the mill.", CancellationToken.None)));
    }

    [Fact]
    public void OnlyChangedParagraphsAreReadAgain()
    {
        var paragraphs = Enumerable.Range(0, 400).Select(i => $"Nine boatmen were killed below weir {i}. Orlow claimed that gate {i} was shut, and the wardens of Tamsin said that it was open to all.").ToArray();
        var kept = new DocumentAnalysis(Parties.Both, Style);
        var first = kept.Update(string.Join("\n\n", paragraphs), CancellationToken.None);
        paragraphs[200] += " It rained.";

        var before = GC.GetAllocatedBytesForCurrentThread();
        var second = kept.Update(string.Join("\n\n", paragraphs), CancellationToken.None);
        var update = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        new DocumentAnalysis(Parties.Both, Style).Update(string.Join("\n\n", paragraphs), CancellationToken.None);
        var whole = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(first.Findings.Length, second.Findings.Length);
        Assert.InRange(update, 0, whole / 3);
    }

    static bool Same(AnalysisResult one, AnalysisResult other) =>
        one.NotChecked.SequenceEqual(other.NotChecked) && one.Findings.Select(Key).SequenceEqual(other.Findings.Select(Key));

    static object Key(Finding finding) =>
        (finding.Span, finding.Label, finding.Severity, finding.Voice, finding.Phrase, finding.Message, finding.Rule, string.Join('|', finding.Suggestions));
}

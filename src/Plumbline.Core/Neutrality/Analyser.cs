using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality;

/// <summary>
/// Finds phrases that take a side or level what the sources do not. Immutable and safe to share between threads. A
/// paragraph's findings depend on that paragraph and on the parties alone, so a caller who edits may ask again for
/// the paragraphs that changed.
/// </summary>
public sealed class Analyser(ImmutableArray<IRule> rules)
{
    /// <summary>
    /// Which rules and word lists speak; stored with every flag. A change of a list changes it by itself, the number is
    /// raised when a rule's code changes what is found.
    /// </summary>
    public static string Version { get; } = $"0.4.0+{Patterns.Tsv.Digest()}";

    /// <summary>Every rule that ships.</summary>
    public static Analyser Default { get; } = new(
    [
        new FalseSymmetry.FalseSymmetryRule(),
        new VagueAppeal.VagueAppealRule(),
        new Agentless.AgentlessRule(),
        new FalseBalance.FalseBalanceRule(),
        new Doubt.DoubtRule(),
        new ReportingVerb.ReportingVerbRule(),
        new Weasel.WeaselRule(),
        new Motive.MotiveRule(),
        new Euphemism.EuphemismRule(),
        new LoadedTerm.LoadedTermRule(),
        new Editorializing.EditorializingRule(),
        new Intensifier.IntensifierRule(),
    ]);

    public ImmutableArray<IRule> Rules { get; } = rules;

    /// <summary>Analyses a whole text, paragraph by paragraph.</summary>
    /// <returns>Findings with ranges in <paramref name="text"/>: half-open, UTF-16 code units.</returns>
    public AnalysisResult Analyse(string text, IReadOnlyList<Party> parties, CancellationToken cancellationToken) =>
        new DocumentAnalysis(this, parties, HouseStyle.EntryStyle.None).Update(text, cancellationToken);

    /// <summary>Analyses one block as <see cref="Paragraphs"/> gives them; ranges are relative to it.</summary>
    public ParagraphResult AnalyseParagraph(string paragraph, PartyNames parties)
    {
        var buffers = PassageBuffers.Rent();
        try
        {
            return AnalyseParagraph(new Passage(paragraph, parties, buffers));
        }
        finally
        {
            buffers.Return();
        }
    }

    internal ParagraphResult AnalyseParagraph(Passage passage)
    {
        if (!English.IsLikely(passage))
            return ParagraphResult.NotChecked;

        var findings = new Findings(passage);
        foreach (var rule in Rules)
            rule.Read(passage, findings);
        return findings.IsEmpty ? ParagraphResult.Clean : new ParagraphResult(findings.Resolve(), IsChecked: true);
    }
}

using Plumbline.Core.Neutrality;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>The neutrality analyser over a text that is about to become a revision.</summary>
public sealed class AnalyserOfRevisions : IRevisionAnalysis
{
    /// <summary>There is no house style yet; flags say so, for the day when there is one.</summary>
    const string NoHouseStyle = "none";

    public Task<RevisionFindings> AnalyseAsync(string text, IReadOnlyList<Party> parties, CancellationToken cancellation) =>
        Task.Run(() => new RevisionFindings(Analyser.Default.Analyse(text, parties, cancellation).Findings, Analyser.Version, NoHouseStyle), cancellation);
}

using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>The neutrality analyser over a text that is about to become a revision.</summary>
public sealed class AnalyserOfRevisions : IRevisionAnalysis
{
    public Task<RevisionFindings> AnalyseAsync(string text, IReadOnlyList<Party> parties, EntryStyle style, CancellationToken cancellation) =>
        Task.Run(() => new RevisionFindings(new DocumentAnalysis([.. parties], style).Update(text, cancellation).Findings, Analyser.Version, style.Version), cancellation);
}

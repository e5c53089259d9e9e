using System.Collections.Immutable;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;

namespace Plumbline.Web.Features.Workbench;

/// <summary>What the analyser says of a text that is about to become a revision.</summary>
public interface IRevisionAnalysis
{
    Task<RevisionFindings> AnalyseAsync(string text, IReadOnlyList<Party> parties, EntryStyle style, CancellationToken cancellation);
}

/// <param name="IsComplete">False when some paragraph was not checked; "not checked" never counts as "passed".</param>
public sealed record RevisionFindings(
    ImmutableArray<Finding> Findings, string AnalyserVersion, string HouseStyleVersion, bool IsComplete = true);

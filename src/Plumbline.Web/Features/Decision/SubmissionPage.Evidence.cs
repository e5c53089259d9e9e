using Microsoft.AspNetCore.Components;
using Plumbline.Core.Evidence;
using Plumbline.Web.Features.Shared.AnchoredText;
using Plumbline.Web.Features.Shared.Evidence;

namespace Plumbline.Web.Features.Decision;

/// <summary>What the revision was handed in with.</summary>
public sealed partial class SubmissionPage
{
    RevisionEvidenceView? evidence;

    [Inject] EvidenceOfRevision FrozenEvidence { get; set; } = default!;

    async Task LoadEvidenceAsync(SubmissionView of) => evidence = await FrozenEvidence.ReadAsync(of.RevisionId, of.Text, gone.Token);

    IEnumerable<TextMark> EvidenceMarks => evidence?.Links.Where(l => !l.IsOrphan).Select(l => new TextMark(
        l.Span, l.Id.ToString(), $"pl-evidence pl-{l.Kind.InWords()}", $"{l.Kind.InWords()}: {l.SourceTitle}")) ?? [];
}

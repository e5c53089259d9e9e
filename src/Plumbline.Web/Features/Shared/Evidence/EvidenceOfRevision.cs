using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Evidence;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Shared.Evidence;

/// <summary>The evidence that was frozen with a revision, in the order of its text; what had lost its words comes last.</summary>
public sealed class EvidenceOfRevision(IDbContextFactory<PlumblineDbContext> contexts)
{
    public async Task<RevisionEvidenceView> ReadAsync(Guid revisionId, string text, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var frozen = await db.RevisionEvidence.AsNoTracking().Where(e => e.RevisionId == revisionId)
            .OrderBy(e => e.LinkedAt).ThenBy(e => e.Id).ToListAsync(cancellation);
        var names = await db.NamesOfAsync(frozen.Select(e => e.LinkedBy), cancellation);
        var items = frozen.Select(e => new FrozenLink(
            e.Id, e.Kind, new TextSpan(e.Anchor.Start, e.Anchor.End), e.Anchor.Quote, e.SourceId, e.SourceTitle, e.Passage.Quote, e.Note, names[e.LinkedBy], e.LinkedAt));
        ImmutableArray<FrozenLink> inOrder = [.. items.OrderBy(i => i.IsOrphan).ThenBy(i => i.Span.Start).ThenBy(i => i.At)];
        return new RevisionEvidenceView(inOrder, Coverage.Of(text, [.. inOrder.Where(i => !i.IsOrphan).Select(i => (i.Span, i.Kind))], cancellation));
    }
}

public sealed record RevisionEvidenceView(ImmutableArray<FrozenLink> Links, Coverage Coverage);

/// <param name="Span">Half-open, UTF-16 code units of the revision's text; empty where the words were gone when it was frozen.</param>
/// <param name="Claim">The words to which it was linked.</param>
/// <param name="SourceId">Null once the source was deleted.</param>
public sealed record FrozenLink(
    Guid Id, EvidenceKind Kind, TextSpan Span, string Claim, Guid? SourceId, string SourceTitle, string Quote, string? Note, string By, DateTimeOffset At)
{
    public bool IsOrphan => Span.IsEmpty;
}

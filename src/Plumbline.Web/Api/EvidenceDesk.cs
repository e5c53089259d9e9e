using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Evidence;
using Plumbline.Web.Features.Shared.Drafts;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Api;

/// <summary>Between a draft's evidence and Web Annotations.</summary>
public sealed class EvidenceDesk(
    IDbContextFactory<PlumblineDbContext> contexts, EvidenceReader reader, DraftReader drafts, LinkEvidence link)
{
    public async Task<Outcome<WebEvidencePage>> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(actor, draftId, cancellation);
        if (draft is Outcome<DraftView>.Refused refused)
            return refused.Why;
        var text = ((Outcome<DraftView>.Done)draft).Value;
        return (await reader.ReadAsync(actor, draftId, cancellation)).Match<Outcome<WebEvidencePage>>(
            view => new WebEvidencePage(
                view.Version,
                new WebCoverage(view.Draft.AskedCount, view.Draft.CoveredCount, view.Draft.LeadCount),
                [.. view.Links.Select(l => ToWeb(l, draftId, view.Version == text.Version ? text.Text : null))]),
            why => why);
    }

    public async Task<Outcome<EvidenceStep>> LinkAsync(Caller caller, Actor actor, Guid draftId, EvidenceRequest request, CancellationToken cancellation)
    {
        var read = await drafts.ReadAsync(actor, draftId, cancellation);
        if (read is not Outcome<DraftView>.Done { Value: var draft })
            return ((Outcome<DraftView>.Refused)read).Why;
        if (request.DraftVersion is { } seen && seen != draft.Version)
            return new Refusal.Stale("Somebody has typed in this draft since the version you saw. Read it again and select there.");
        if (WebSelection.In(draft.Text, request.Target) is not { } claim)
            return new Refusal.Invalid("target.selector finds no words of this draft.");
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sourceId = Urn.Read(request.Body.Source);
        var source = await db.Sources.Where(s => s.Id == sourceId).Select(s => new { s.Id, s.Text }).SingleOrDefaultAsync(cancellation);
        if (source is null)
            return new Refusal.NotFound("body.source names no source.");
        if (WebSelection.In(source.Text, request.Body) is not { } passage)
            return new Refusal.Invalid("body.selector finds no passage of this source.");
        var words = new DraftSelection(draft.Version, claim.Start, claim.End, claim.Of(draft.Text));
        return await link.RunAsync(caller, new LinkRequest(draftId, words, source.Id, passage, request.Kind, request.Note), cancellation);
    }

    static WebEvidence ToWeb(LinkView link, Guid draftId, string? text) => new(
        Urn.Of(link.Id), link.Kind, link.By, link.At,
        new WebTarget(link.SourceId is { } source ? Urn.Of(source) : "", [new WebSelector.Quote(link.Quote)]),
        new WebTarget(Urn.Of(draftId), Selectors(link, text)),
        link.SourceTitle, link.Version, link.IsOrphan, link.Counts, link.Note);

    // Somebody may type between the two readings; then the words alone say where.
    static ImmutableArray<WebSelector> Selectors(LinkView link, string? text) =>
    [
        new WebSelector.Quote(link.Words ?? link.Claim),
        .. link.Place is { } place && text is not null ? [Position(text, place)] : ImmutableArray<WebSelector>.Empty,
    ];

    static WebSelector.Position Position(string text, TextSpan place)
    {
        var (start, end) = CodePoints.Of(text, place);
        return new WebSelector.Position(start, end);
    }
}

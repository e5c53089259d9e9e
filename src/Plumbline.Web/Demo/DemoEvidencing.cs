using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Evidence;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Demo;

/// <summary>Passages of sources linked to words of the drafts.</summary>
sealed class DemoEvidencing(IDbContextFactory<PlumblineDbContext> contexts, DemoSources sources, LinkEvidence link)
{
    public async Task LinkAsync(DemoWork work, DemoEvidence evidence, Caller author, CancellationToken cancellation)
    {
        var sourceId = sources.IdOf(evidence.Source);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var text = await db.Sources.Where(s => s.Id == sourceId).Select(s => s.Text).SingleAsync(cancellation);
        var claim = DemoPassage.Find(work.Typed.Text, evidence.Quote);
        await link.RunAsync(
            author,
            new LinkRequest(
                work.DraftId, new DraftSelection(work.Typed.Version, claim.Start, claim.End, evidence.Quote),
                sourceId, DemoPassage.Find(text, evidence.Passage), evidence.Relation),
            cancellation).OrFailAsync($"link {evidence.Source} to {work.Slug}");
    }
}

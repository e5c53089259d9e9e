using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Sources;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Workbench.Writing;

/// <summary>What can be cited in a draft: the sources attached to its entry.</summary>
public sealed class CitableSources(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time)
{
    public async Task<Outcome<IReadOnlyList<CitableSource>>> ReadAsync(Caller caller, Guid draftId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        switch (await db.ReadActorAsync(caller, time.GetUtcNow(), cancellation))
        {
            case Outcome<Actor>.Refused refused:
                return refused.Why;
            case Outcome<Actor>.Done { Value: var actor } when Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied:
                return denied;
        }
        var entry = await db.Drafts.Where(d => d.Id == draftId).Select(d => (Guid?)d.EntryId).SingleOrDefaultAsync(cancellation);
        if (entry is null)
            return new Refusal.NotFound("There is no such draft.");
        var attached = await db.EntrySources.AsNoTracking()
            .Where(a => a.EntryId == entry)
            .OrderBy(a => a.AttachedAt)
            .Select(a => new
            {
                a.Use,
                a.Source!.Id,
                a.Source.Title,
                a.Source.Author,
                a.Source.Publisher,
                a.Source.PublishedOn,
                a.Source.Address,
                a.Source.ArchiveAddress,
                a.Source.Reliability,
                a.Source.AffiliatedParty,
                a.Source.ComparisonOnly,
            })
            .ToListAsync(cancellation);
        return attached.ConvertAll(a => new CitableSource(
            a.Id, a.Title, a.Publisher,
            new WorkbenchSource(a.Id, a.Title, a.Publisher, a.PublishedOn, a.Reliability, a.AffiliatedParty, a.Use).About,
            a.Address,
            SourceNote.Of(a.Title, a.Author, a.Publisher, a.PublishedOn, a.Address, a.ArchiveAddress),
            Refusal(a.Use, a.ComparisonOnly)));
    }

    static string? Refusal(SourceUse use, bool comparisonOnly) =>
        comparisonOnly ? "Kept in the library for comparison only: copies and texts of unknown origin are never cited."
        : use == SourceUse.Comparison ? "Attached for comparison only. Attach it as evidence under “Sources…” to cite it."
        : null;
}

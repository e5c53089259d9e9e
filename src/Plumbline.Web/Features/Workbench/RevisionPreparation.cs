using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench.Authorship;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Reads a draft's text at the version that its submitter saw, and has it analysed.</summary>
public sealed class RevisionPreparation(
    IDbContextFactory<PlumblineDbContext> contexts, IDraftText texts, IRevisionAnalysis analysis, AuthorshipReader authorship, SourceUsage usage,
    HouseStyleInForce house, TimeProvider time)
{
    internal async Task<Outcome<PreparedRevision>> RunAsync(Caller caller, SubmitRequest request, CancellationToken cancellation)
    {
        if (TypedText.TooLong(request.Summary) is { } tooLong)
            return tooLong;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await RefuseAsync(db, caller, request.DraftId, cancellation) is { } refusal)
            return refusal;
        if (await texts.FreezeAsync(request.DraftId, cancellation) is not { } text)
            return DraftSubmission.NoSuchDraft;
        if (text.Version != request.VersionSeen)
            return new Refusal.Stale("Somebody typed in this draft since you looked; read it again, then submit.");
        if (string.IsNullOrWhiteSpace(text.Text))
            return new Refusal.Unmet("The draft is empty.", ["The draft is empty."]);

        var entry = await (from draft in db.Drafts where draft.Id == request.DraftId join e in db.Entries on draft.EntryId equals e.Id select new { e.Id, e.Slug })
            .SingleAsync(cancellation);
        var style = house.Rules.For(entry.Slug);
        var parties = await db.EntryParties.AsNoTracking().Where(p => p.EntryId == entry.Id).OrderBy(p => p.Ordinal).ToListAsync(cancellation);
        var findings = await analysis.AnalyseAsync(text.Text, [.. parties.Select(p => p.ToParty())], style, cancellation);
        findings = findings with { Findings = await usage.WeighAsync(entry.Id, findings.Findings, style.CommonUsage, cancellation) };
        var contributors = await authorship.ContributorsAsync(request.DraftId, text, cancellation);
        return new PreparedRevision(text, findings, contributors);
    }

    /// <summary>Asked again inside the change; here it keeps strangers from making the server work.</summary>
    async Task<Refusal?> RefuseAsync(PlumblineDbContext db, Caller caller, Guid draftId, CancellationToken cancellation)
    {
        var actor = await db.ReadActorAsync(caller, time.GetUtcNow(), cancellation);
        if (actor is Outcome<Actor>.Refused refused)
            return refused.Why;
        var owner = await db.Drafts.Where(d => d.Id == draftId).Select(d => (Guid?)d.OwnerId).SingleOrDefaultAsync(cancellation);
        if (owner is null)
            return DraftSubmission.NoSuchDraft;
        var standing = new Standing { OwnsDraft = owner == caller.PersonId };
        return actor.Match(person => Permissions.Ask(person, ReviewAction.Submit, standing).ToRefusal(), why => why);
    }
}

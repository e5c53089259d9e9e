using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Drafts;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Api;

/// <summary>Between threads and Web Annotations.</summary>
public sealed class WebAnnotations(
    IDbContextFactory<PlumblineDbContext> contexts, ThreadsOfRevision threads, ThreadsOfDraft draftThreads, DraftReader drafts, Annotate annotate, AnnotateDraft annotateDraft)
{
    public async Task<Outcome<WebAnnotationPage>> ReadAsync(Actor actor, string slug, Guid? revision, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadThreadsAndFlags, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.Entries.AnyAsync(e => e.Slug == slug, cancellation))
            return new Refusal.NotFound("There is no such entry.");

        var revisions = await db.Revisions.AsNoTracking()
            .Where(r => db.Entries.Any(e => e.Id == r.EntryId && e.Slug == slug) && db.Annotations.Any(a => a.RevisionId == r.Id))
            .Where(r => revision == null || r.Id == revision)
            .OrderByDescending(r => r.Number).Select(r => new { r.Id, r.Text }).ToListAsync(cancellation);
        var items = ImmutableArray.CreateBuilder<WebAnnotation>();
        foreach (var one in revisions)
        {
            foreach (var thread in await threads.ReadAsync(one.Id, cancellation))
                items.AddRange(ToWeb(thread, one.Id, thread.Span.IsEmpty ? null : (one.Text, thread.Span)));
        }
        if (revision is null)
            await AddDraftsAsync(db, actor, slug, items, cancellation);
        return new WebAnnotationPage(items.ToImmutable());
    }

    async Task AddDraftsAsync(PlumblineDbContext db, Actor actor, string slug, ImmutableArray<WebAnnotation>.Builder items, CancellationToken cancellation)
    {
        var inDrafts = await db.Drafts.AsNoTracking()
            .Where(d => db.Entries.Any(e => e.Id == d.EntryId && e.Slug == slug) && db.Annotations.Any(a => a.DraftId == d.Id && a.RevisionId == null))
            .OrderBy(d => d.CreatedAt).Select(d => d.Id).ToListAsync(cancellation);
        foreach (var id in inDrafts)
        {
            if (await drafts.ReadAsync(actor, id, cancellation) is not Outcome<DraftView>.Done { Value: var draft }
                || await draftThreads.ReadAsync(actor, id, cancellation) is not Outcome<DraftThreads>.Done { Value: var read })
                continue;
            // Somebody may type between the two readings; then the words alone say where.
            foreach (var thread in read.All.Where(t => t.Thread.RevisionId is null))
                items.AddRange(ToWeb(thread.Thread, id, thread.Place is { } place && read.Version == draft.Version ? (draft.Text, place) : null));
        }
    }

    public async Task<Outcome<ThreadStep>> OpenAsync(Caller caller, Actor actor, string slug, AnnotationRequest request, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var revisionId = Urn.Read(request.Target.Source);
        if (await db.Drafts.AnyAsync(d => d.Id == revisionId && db.Entries.Any(e => e.Id == d.EntryId && e.Slug == slug), cancellation))
            return await OpenInDraftAsync(caller, actor, revisionId!.Value, request, cancellation);
        var text = await db.Revisions.Where(r => r.Id == revisionId && db.Entries.Any(e => e.Id == r.EntryId && e.Slug == slug))
            .Select(r => r.Text).SingleOrDefaultAsync(cancellation);
        if (revisionId is not { } revision || text is null)
            return new Refusal.NotFound("target.source names no revision and no draft of this entry.");
        if (WebSelection.In(text, request.Target) is not { } span)
            return new Refusal.Invalid("target.selector finds no passage of this revision.");
        return await annotate.RunAsync(caller, revision, span, request.Body.Value, request.Blocking, request.Ground, cancellation);
    }

    async Task<Outcome<ThreadStep>> OpenInDraftAsync(Caller caller, Actor actor, Guid draftId, AnnotationRequest request, CancellationToken cancellation)
    {
        var read = await drafts.ReadAsync(actor, draftId, cancellation);
        if (read is not Outcome<DraftView>.Done { Value: var draft })
            return ((Outcome<DraftView>.Refused)read).Why;
        DraftSelection? words = null;
        if (request.Target.Selector is { IsEmpty: false })
        {
            if (WebSelection.In(draft.Text, request.Target) is not { } span)
                return new Refusal.Invalid("target.selector finds no words of this draft.");
            words = new DraftSelection(draft.Version, span.Start, span.End, span.Of(draft.Text));
        }
        return await annotateDraft.RunAsync(caller, draftId, words, request.Body.Value, request.Blocking, request.Ground, cancellation);
    }

    /// <param name="place">In the source's text; null for what has no place there, or no longer.</param>
    static IEnumerable<WebAnnotation> ToWeb(ThreadView thread, Guid source, (string Text, TextSpan Span)? place)
    {
        ImmutableArray<WebSelector>? selectors = thread.IsOnWhole ? null :
        [
            new WebSelector.Quote(thread.Quote, thread.Prefix, thread.Suffix),
            // A passage that is gone has no position any more.
            .. place is { } there ? new WebSelector[] { Position(there.Text, there.Span) } : [],
        ];
        return thread.Comments.Select((comment, i) => new WebAnnotation(
            Urn.Of(i == 0 ? thread.Id : comment.Id),
            i == 0 ? "commenting" : "replying",
            new WebAgent(Urn.Of(comment.AuthorId), comment.Author),
            comment.At,
            new WebBody(comment.Body),
            i == 0 ? new WebTarget(Urn.Of(source), selectors) : new WebTarget(Urn.Of(thread.Id)),
            Blocking: i == 0 && thread.Blocking,
            Ground: i == 0 ? thread.BlockingGround : null,
            Resolved: i == 0 ? thread.ResolvedAt : null));
    }

    static WebSelector.Position Position(string text, TextSpan span)
    {
        var (start, end) = CodePoints.Of(text, span);
        return new WebSelector.Position(start, end);
    }
}

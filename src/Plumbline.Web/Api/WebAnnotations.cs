using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Api;

/// <summary>Between threads and Web Annotations.</summary>
public sealed class WebAnnotations(IDbContextFactory<PlumblineDbContext> contexts, ThreadsOfRevision threads, Annotate annotate)
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
                items.AddRange(ToWeb(thread, one.Text));
        }
        return new WebAnnotationPage(items.ToImmutable());
    }

    public async Task<Outcome<ThreadStep>> OpenAsync(Caller caller, string slug, AnnotationRequest request, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var revisionId = Urn.Read(request.Target.Source);
        var text = await db.Revisions.Where(r => r.Id == revisionId && db.Entries.Any(e => e.Id == r.EntryId && e.Slug == slug))
            .Select(r => r.Text).SingleOrDefaultAsync(cancellation);
        if (revisionId is not { } revision || text is null)
            return new Refusal.NotFound("target.source names no revision of this entry.");
        if (WebSelection.In(text, request.Target) is not { } span)
            return new Refusal.Invalid("target.selector finds no passage of this revision.");
        return await annotate.RunAsync(caller, revision, span, request.Body.Value, request.Blocking, request.Ground, cancellation);
    }

    static IEnumerable<WebAnnotation> ToWeb(ThreadView thread, string text)
    {
        var (start, end) = CodePoints.Of(text, thread.Span);
        ImmutableArray<WebSelector> selectors =
        [
            new WebSelector.Quote(thread.Quote, thread.Prefix, thread.Suffix),
            // A passage that is gone has no position any more.
            .. thread.TextIsGone ? [] : new WebSelector[] { new WebSelector.Position(start, end) },
        ];
        return thread.Comments.Select((comment, i) => new WebAnnotation(
            Urn.Of(i == 0 ? thread.Id : comment.Id),
            i == 0 ? "commenting" : "replying",
            new WebAgent(Urn.Of(comment.AuthorId), comment.Author),
            comment.At,
            new WebBody(comment.Body),
            i == 0 ? new WebTarget(Urn.Of(thread.RevisionId), selectors) : new WebTarget(Urn.Of(thread.Id)),
            Blocking: i == 0 && thread.Blocking,
            Ground: i == 0 ? thread.BlockingGround : null,
            Resolved: i == 0 ? thread.ResolvedAt : null));
    }
}

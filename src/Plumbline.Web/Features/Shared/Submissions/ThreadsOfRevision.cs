using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Annotations;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>A revision's threads in the order of the text.</summary>
public sealed class ThreadsOfRevision(IDbContextFactory<PlumblineDbContext> contexts)
{
    public async Task<ImmutableArray<ThreadView>> ReadAsync(Guid revisionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var threads = await db.Annotations.AsNoTracking().Include(a => a.Comments)
            .Where(a => a.RevisionId == revisionId)
            .OrderBy(a => a.Anchor.Start).ThenBy(a => a.CreatedAt).ThenBy(a => a.Id)
            .ToListAsync(cancellation);
        var people = threads.SelectMany(t => t.Comments.Select(c => c.AuthorId).Append(t.AuthorId).Concat(t.ResolvedBy is { } by ? [by] : []));
        var names = await db.NamesOfAsync(people, cancellation);
        return [.. threads.Select(thread => View(thread, names))];
    }

    static ThreadView View(Annotation thread, IReadOnlyDictionary<Guid, string> names) => new(
        thread.Id, thread.RevisionId, new TextSpan(thread.Anchor.Start, thread.Anchor.End), thread.Anchor.Quote, thread.Anchor.Prefix, thread.Anchor.Suffix,
        thread.AuthorId, names[thread.AuthorId], thread.CreatedAt, thread.Blocking, thread.BlockingGround,
        thread.ResolvedBy is { } resolver ? names[resolver] : null, thread.ResolvedAt,
        [.. thread.Comments.OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => new CommentView(c.Id, c.AuthorId, names[c.AuthorId], c.Body, c.At))]);
}

/// <param name="Span">Half-open, UTF-16 code units of the revision's text; empty once the text is gone.</param>
/// <param name="Comments">In the order of writing; the first opens the thread.</param>
public sealed record ThreadView(
    Guid Id, Guid RevisionId, TextSpan Span, string Quote, string Prefix, string Suffix, Guid AuthorId, string Author, DateTimeOffset CreatedAt,
    bool Blocking, string? BlockingGround, string? ResolvedBy, DateTimeOffset? ResolvedAt, ImmutableArray<CommentView> Comments)
{
    public bool IsResolved => ResolvedAt is not null;

    public bool TextIsGone => Span.IsEmpty;
}

public sealed record CommentView(Guid Id, Guid AuthorId, string Author, string Body, DateTimeOffset At);

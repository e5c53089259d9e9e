using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review.Threads;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Annotations;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <param name="RevisionId">Null while it stands in a draft only.</param>
/// <param name="DraftVersion">The version of <paramref name="DraftId"/> at which <paramref name="Span"/> counts; null when it is not known.</param>
/// <param name="Span">Half-open, UTF-16 code units of the revision's text, or of the draft's while there is no revision; empty once the text is gone.</param>
/// <param name="Comments">In the order of writing; the first opens the thread.</param>
public sealed record ThreadView(
    Guid Id, Guid? RevisionId, Guid? DraftId, long? DraftVersion, TextSpan Span, string Quote, string Prefix, string Suffix,
    Guid AuthorId, string Author, DateTimeOffset CreatedAt, bool Blocking, string? BlockingGround,
    Guid? ResolverId, string? ResolvedBy, DateTimeOffset? ResolvedAt, ImmutableArray<CommentView> Comments)
{
    public bool IsResolved => ResolvedAt is not null;

    /// <summary>It is about the whole text.</summary>
    public bool IsOnWhole => Quote.Length == 0;

    public bool TextIsGone => Span.IsEmpty && !IsOnWhole;
}

/// <param name="Mentions">Whom it speaks to, and where; half-open, UTF-16 code units of <paramref name="Body"/>.</param>
public sealed record CommentView(Guid Id, Guid AuthorId, string Author, string Body, DateTimeOffset At, ImmutableArray<Mention> Mentions);

public static class ThreadViews
{
    /// <summary>In the query's order.</summary>
    public static async Task<ImmutableArray<ThreadView>> ViewsAsync(
        this PlumblineDbContext db, IQueryable<Annotation> query, CancellationToken cancellation)
    {
        var threads = await query.AsNoTracking().Include(a => a.Comments).ThenInclude(c => c.Mentions).ToListAsync(cancellation);
        var wanted = threads.SelectMany(PeopleOf).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(p => wanted.Contains(p.Id))
            .Select(p => new NamedPerson(p.Id, p.DisplayName, p.UserName ?? "")).ToDictionaryAsync(p => p.Id, cancellation);
        return [.. threads.Select(thread => View(thread, people))];
    }

    static IEnumerable<Guid> PeopleOf(Annotation thread) => thread.Comments
        .SelectMany(c => c.Mentions.Select(m => m.PersonId).Append(c.AuthorId))
        .Append(thread.AuthorId)
        .Concat(thread.ResolvedBy is { } by ? [by] : []);

    static ThreadView View(Annotation thread, Dictionary<Guid, NamedPerson> people) => new(
        thread.Id, thread.RevisionId, thread.DraftId, thread.DraftVersion,
        new TextSpan(thread.Anchor.Start, thread.Anchor.End), thread.Anchor.Quote, thread.Anchor.Prefix, thread.Anchor.Suffix,
        thread.AuthorId, people[thread.AuthorId].Name, thread.CreatedAt, thread.Blocking, thread.BlockingGround,
        thread.ResolvedBy, thread.ResolvedBy is { } resolver ? people[resolver].Name : null, thread.ResolvedAt,
        [.. thread.Comments.OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => View(c, people))]);

    static CommentView View(AnnotationComment comment, Dictionary<Guid, NamedPerson> people) => new(
        comment.Id, comment.AuthorId, people[comment.AuthorId].Name, comment.Body, comment.At,
        comment.Mentions.Count == 0 ? [] : Mentions.In(comment.Body, comment.Mentions.Select(m => people[m.PersonId])));
}

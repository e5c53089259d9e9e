using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Answers in a thread, open or resolved.</summary>
public sealed class ReplyToThread(WriteLane lane)
{
    /// <summary>The same words again within this time are a second click, or a request that was sent again.</summary>
    static readonly TimeSpan SecondClick = TimeSpan.FromMinutes(1);

    public Task<Outcome<ThreadStep>> RunAsync(Caller caller, Guid threadId, string body, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithThread(threadId, (thread, standing) => Reply(change, thread, standing, body)), cancellation);

    static Refusal? Reply(Change change, Annotation thread, Standing standing, string body)
    {
        if (Permissions.Ask(change.Actor, ReviewAction.ReplyToThread, standing).ToRefusal() is { } denied)
            return denied;
        if (TypedText.Refuse(body, "Write a reply.") is { } unusable)
            return unusable;
        var text = body.Trim();
        if (thread.Comments.Any(c => c.AuthorId == change.Actor.Id && c.Body == text && change.Now - c.At < SecondClick))
            return null;

        change.Db.AnnotationComments.Add(new AnnotationComment { AnnotationId = thread.Id, AuthorId = change.Actor.Id, Body = text, At = change.Now });
        change.Record("thread.replied", thread.EntryId, "thread", thread.Id, new { revision = thread.RevisionId });
        return null;
    }
}

using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;

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
        return NewComment.Read(change, body, "Write a reply.").Match<Refusal?>(
            comment =>
            {
                if (!thread.Comments.Exists(c => c.AuthorId == change.Actor.Id && c.Body == comment.Body && change.Now - c.At < SecondClick))
                    Keep(change, thread, comment);
                return null;
            },
            why => why);
    }

    static void Keep(Change change, Annotation thread, NewComment comment)
    {
        // Whoever answers has read what was said to them.
        ReadMentions.In(change, thread.Id);
        comment.AddTo(change, thread);
        change.Record("thread.replied", thread.EntryId, "thread", thread.Id, new { revision = thread.RevisionId, draft = thread.DraftId, mentioned = comment.Mentioned });
    }
}

using Plumbline.Core.Review;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Somebody has opened a thread in which others spoke to them: they need not be told of it any more.</summary>
public sealed class ReadMentions(WriteLane lane)
{
    /// <returns>How many notices were read.</returns>
    public Task<Outcome<int>> RunAsync(Caller caller, Guid threadId, CancellationToken cancellation) =>
        lane.ChangeAsync<int>(caller, change => In(change, threadId), cancellation);

    /// <summary>Only the actor's own, so it takes no right; and nothing of the entry changes, so it is not audited.</summary>
    public static int In(Change change, Guid threadId)
    {
        var unread = change.Db.AnnotationMentions
            .Where(m => m.PersonId == change.Actor.Id && m.ReadAt == null
                && change.Db.AnnotationComments.Any(c => c.Id == m.CommentId && c.AnnotationId == threadId))
            .ToList();
        unread.ForEach(mention => mention.ReadAt = change.Now);
        return unread.Count;
    }
}

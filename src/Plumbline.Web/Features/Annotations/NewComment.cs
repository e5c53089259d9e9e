using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Threads;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Data.Storage;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Shared.Threads;

namespace Plumbline.Web.Features.Annotations;

/// <summary>What somebody wrote, as it will be kept, and whom it speaks to.</summary>
sealed record NewComment(string Body, ImmutableArray<Guid> Mentioned)
{
    public static Outcome<NewComment> Read(Change change, string? typed, string whenMissing)
    {
        if (TypedText.Refuse(typed, whenMissing) is { } unusable)
            return unusable;
        var body = StorableText.Of(typed!.Trim());
        // Names are looked up here, so nobody can be told of a thread who may not read it.
        ImmutableArray<Guid> mentioned = body.Contains('@', StringComparison.Ordinal)
            ? [.. Mentions.In(body, PeopleToMention.In(change.Db).ToList()).SelectMany(m => m.People).Distinct().Where(id => id != change.Actor.Id)]
            : [];
        return mentioned.Length > Mentions.MostPeople
            ? new Refusal.Invalid($"This speaks to {mentioned.Length} people; {Mentions.MostPeople} at most can be told of one comment.")
            : new NewComment(body, mentioned);
    }

    public void AddTo(Change change, Annotation thread)
    {
        var comment = new AnnotationComment { AnnotationId = thread.Id, AuthorId = change.Actor.Id, Body = Body, At = change.Now };
        foreach (var person in Mentioned)
            comment.Mentions.Add(new AnnotationMention { CommentId = comment.Id, PersonId = person });
        change.Db.AnnotationComments.Add(comment);
    }
}

using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>A source inside a change, and whether the actor may do this to it.</summary>
static class SourceAtHand
{
    public static readonly Refusal NoSuchSource = new Refusal.NotFound("There is no such source.");

    public static Outcome<T> WithSource<T>(this Change change, Guid sourceId, ReviewAction action, Func<Source, Outcome<T>> next)
    {
        if (change.Db.Sources.SingleOrDefault(s => s.Id == sourceId) is not { } source)
            return NoSuchSource;
        return Permissions.Ask(change.Actor, action, StandingOf(change.Actor, source.AddedBy)).ToRefusal() is { } denied ? denied : next(source);
    }

    public static Standing StandingOf(Actor actor, Guid addedBy) => new() { StartedIt = addedBy == actor.Id };
}

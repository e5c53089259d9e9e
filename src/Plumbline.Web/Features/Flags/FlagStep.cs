using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Flags;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Flags;

/// <summary>Where a flag stands after an operation.</summary>
public sealed record FlagStep(Guid FlagId, Guid RevisionId, FlagState State);

static class FlagLoading
{
    /// <summary>Loads a flag and the actor's standing to it; what was done counts as activity of a claim's holder.</summary>
    public static Outcome<FlagStep> WithFlag(this Change change, Guid flagId, Func<Flag, Standing, Outcome<FlagState>> next)
    {
        var flag = change.Db.Flags.SingleOrDefault(f => f.Id == flagId);
        if (flag is null)
            return new Refusal.NotFound("There is no such flag.");
        return change.WithRevision(flag.RevisionId, revision => next(flag, Standing(change, flag, revision.Standing))).Map(state =>
        {
            ReviewActivity.RenewOn(change, flag.RevisionId);
            return new FlagStep(flag.Id, flag.RevisionId, state);
        });
    }

    static Standing Standing(Change change, Flag flag, Standing onRevision)
    {
        var dismisser = change.Db.FlagEvents.Where(e => e.FlagId == flag.Id && e.To == FlagState.Dismissed)
            .OrderByDescending(e => e.At).Select(e => e.ActorId).FirstOrDefault();
        return onRevision with
        {
            ConfirmedThisFlag = flag.ConfirmedBy == change.Actor.Id,
            DismissedThisFlag = dismisser == change.Actor.Id,
            StartedIt = flag.RaisedBy == change.Actor.Id,
        };
    }
}

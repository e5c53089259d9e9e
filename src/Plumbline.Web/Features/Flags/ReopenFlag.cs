using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Flags;

/// <summary>Brings a dismissed flag back: a second reader disagrees, or anybody else appeals. Both say why.</summary>
public sealed class ReopenFlag(WriteLane lane)
{
    public Task<Outcome<FlagStep>> RunAsync(
        Caller caller, Guid flagId, Guid revisionSeen, string? note, CancellationToken cancellation) =>
        lane.ChangeAsync<FlagStep>(caller, change => TypedText.TooLong(note) is { } refusal ? refusal : change.WithFlag(flagId, (flag, standing) =>
            change.Take(flag, TriggerFor(change.Actor, standing), standing, revisionSeen, facts => facts with { Note = note }, note).Map(state =>
            {
                (flag.DismissalReason, flag.DismissalNote, flag.ConfirmedBy) = (null, null, null);
                return state;
            })), cancellation);

    static FlagTrigger TriggerFor(Actor actor, Standing standing) =>
        Permissions.May(actor, ReviewAction.DisagreeWithDismissal, standing) ? FlagTrigger.Disagree : FlagTrigger.Appeal;
}

using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Flags;

/// <summary>A second pair of eyes agrees with a flag.</summary>
public sealed class ConfirmFlag(WriteLane lane)
{
    public Task<Outcome<FlagStep>> RunAsync(
        Caller caller, Guid flagId, Guid revisionSeen, string? note, CancellationToken cancellation) =>
        lane.ChangeAsync<FlagStep>(caller, change => TypedText.TooLong(note) is { } refusal ? refusal : change.WithFlag(flagId, (flag, standing) =>
            change.Take(flag, FlagTrigger.Confirm, standing, revisionSeen, note: note).Map(state =>
            {
                flag.ConfirmedBy = change.Actor.Id;
                return state;
            })), cancellation);
}

using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Data.Changes;
using Plumbline.Data.Flags;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Flags;

/// <summary>Asks for a flag to be dismissed, with a reason; its state stays until a reviewer or editor follows.</summary>
public sealed class ProposeDismissal(WriteLane lane)
{
    public Task<Outcome<FlagStep>> RunAsync(
        Caller caller, Guid flagId, Guid revisionSeen, DismissalReason? reason, string? note, string? link, CancellationToken cancellation)
    {
        var given = string.Join(' ', new[] { note, link }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return lane.ChangeAsync<FlagStep>(caller, change => TypedText.TooLong(given) is { } refusal ? refusal : change.WithFlag(flagId, (flag, standing) =>
            DismissalProposal.Try(
                    FlagSteps.Facts(flag) with { DismissalReason = reason, Note = note, Link = link }, change.Actor, standing, revisionSeen)
                .Map(proposal => Keep(change, flag, proposal, given))), cancellation);
    }

    /// <summary>A step from a state to itself in the flag's history.</summary>
    static FlagState Keep(Change change, Flag flag, DismissalProposal proposal, string given)
    {
        var note = $"Proposed to dismiss: {proposal.Reason.InWords()}. {given}".TrimEnd();
        // A second click finds the proposal that the first one made.
        if (change.Db.FlagEvents.Any(e => e.FlagId == flag.Id && e.ActorId == proposal.By && e.RevisionId == flag.RevisionId && e.Note == note))
            return flag.State;
        change.Db.FlagEvents.Add(new FlagEvent
        {
            FlagId = flag.Id,
            From = flag.State,
            To = flag.State,
            ActorId = proposal.By,
            RevisionId = flag.RevisionId,
            Note = note,
            At = change.Now,
        });
        change.Record("flag.dismissal-proposed", flag.EntryId, "flag", flag.Id, new { revision = flag.RevisionId, reason = proposal.Reason, given });
        change.Announce(LiveEventKind.Flag, flag.EntryId, flag.Id);
        return flag.State;
    }
}

using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Review.Flags;

/// <summary>A wish that a flag be dismissed; it changes no state, a reviewer or editor follows it or not.</summary>
public sealed record DismissalProposal(Guid By, DismissalReason Reason, string? Note, string? Link)
{
    public static Outcome<DismissalProposal> Try(FlagFacts facts, Actor actor, Standing standing, Guid revisionSeen)
    {
        if (Permissions.Ask(actor, ReviewAction.ProposeDismissal, standing).ToRefusal() is { } refusal)
            return refusal;
        if (FlagConditions.Stale(facts, revisionSeen) is { } stale)
            return stale;
        if (facts.State is not (FlagState.Open or FlagState.Reopened or FlagState.Confirmed))
            return Unmet(FlagStateNames.WrongState(FlagTrigger.Dismiss, facts.State));
        if (DismissalReasons.WhatIsMissing(facts.DismissalReason, facts.Note, facts.Link) is { } missing)
            return Unmet(missing);

        return new DismissalProposal(actor.Id, facts.DismissalReason!.Value, facts.Note, facts.Link);
    }

    static Refusal.Unmet Unmet(string sentence) => new(sentence, [sentence]);
}

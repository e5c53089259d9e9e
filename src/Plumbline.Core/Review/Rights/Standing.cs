namespace Plumbline.Core.Review.Rights;

/// <summary>What the actor is to the thing at hand, as the store knows it at this moment.</summary>
public sealed record Standing
{
    /// <summary>Nothing to do with it, and not yet asked about a conflict of interest.</summary>
    public static Standing None { get; } = new();

    /// <summary>Nothing to do with it, and said so.</summary>
    public static Standing Uninvolved { get; } = new() { HasAnsweredConflictOfInterest = true };

    /// <summary>The actor's text, or a suggestion of theirs that was accepted, is in this revision and was not in the last published version.</summary>
    public bool ContributedToRevision { get; init; }

    public bool HasConflictOfInterest { get; init; }

    /// <summary>Has said whether there is a conflict; reviewer-only panes wait for this.</summary>
    public bool HasAnsweredConflictOfInterest { get; init; }

    public bool OwnsDraft { get; init; }

    public bool InvitedToDraft { get; init; }

    public bool HoldsClaim { get; init; }

    public bool ConfirmedThisFlag { get; init; }

    public bool DismissedThisFlag { get; init; }

    /// <summary>Opened this thread, made this suggestion, raised this blocker or proposed this change.</summary>
    public bool StartedIt { get; init; }

    /// <summary>The person acted upon is the actor (roles, suspension).</summary>
    public bool IsSelf { get; init; }

    /// <summary>The person acted upon is the last admin, and the change would take that away.</summary>
    public bool IsLastAdmin { get; init; }

    /// <summary>Neither wrote any of it nor has declared a conflict of interest.</summary>
    public bool IsOther => !ContributedToRevision && !HasConflictOfInterest;
}

namespace Plumbline.Core.Review.Rights;

/// <summary>What one cell of <see cref="PermissionTable"/> grants; <see cref="RightRules"/> says when it holds.</summary>
public enum Right
{
    No,
    Yes,

    /// <summary>May look, may not write.</summary>
    ReadOnly,

    /// <summary>Never by this role alone: another role has to grant it.</summary>
    NeverByRoleAlone,

    /// <summary>In a draft of one's own.</summary>
    Own,

    OwnOrInvited,

    /// <summary>The thread, suggestion or claim at hand was started by the actor.</summary>
    StartedByOneself,

    /// <summary>Started by the actor, or in a draft of the actor's own.</summary>
    StartedByOneselfOrOwn,

    /// <summary>Holds the claim.</summary>
    Claimant,

    /// <summary>Not a contributor to this revision, and no declared conflict of interest.</summary>
    Other,

    /// <summary>As <see cref="Other"/>, and did not confirm this flag.</summary>
    OtherThanConfirmer,

    /// <summary>As <see cref="Other"/>, and did not dismiss this flag.</summary>
    OtherThanDismisser,

    /// <summary>As <see cref="Other"/>, and did not start the thing at hand.</summary>
    OtherThanStarter,

    /// <summary>Somebody other than the one who proposed it.</summary>
    SecondPerson,

    /// <summary>For anybody but oneself, and never leaving the team without an admin.</summary>
    NotSelf,

    WithReason,
    AsProposal,
    AsSuggestion,
    AsSuggestionOrByEditing,
    InEmergency,
}

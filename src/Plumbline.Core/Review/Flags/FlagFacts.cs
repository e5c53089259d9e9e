using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Review.Flags;

/// <summary>What the conditions of a flag's transitions need to know.</summary>
public sealed record FlagFacts
{
    public required FlagState State { get; init; }

    /// <summary>The revision in which the flag stands now.</summary>
    public required Guid CurrentRevision { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The flagged text can no longer be found in the current revision.</summary>
    public bool TextIsGone { get; init; }

    /// <summary>The phrase stands again in the sentence from which it had gone.</summary>
    public bool PhraseIsBack { get; init; }

    // What comes with the attempt
    public DismissalReason? DismissalReason { get; init; }

    /// <summary>Typed by the actor: required for <see cref="DismissalReason.Other"/>, for appeals and for disagreement.</summary>
    public string? Note { get; init; }

    /// <summary>Where it was settled; required for <see cref="DismissalReason.SettledEarlier"/>.</summary>
    public string? Link { get; init; }
}

/// <summary>What moves a flag from one state to another.</summary>
public enum FlagTrigger
{
    Confirm,
    Dismiss,
    Rewrite,
    Attribute,
    CheckNewText,
    Appeal,
    Disagree,

    // Plumbline itself; see FlagMachine.Advance.
    TextGone,
    Reanchored,
    StaleClosed,
    ApprovedWithDiff,
    PhraseReturned,
}

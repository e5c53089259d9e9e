namespace Plumbline.Core.Review.Rights;

/// <summary>The answer to "may I?".</summary>
public abstract record Permission
{
    Permission() { }

    public sealed record Allowed(Manner Manner = Manner.Directly) : Permission;

    /// <param name="Reason">A full sentence for the person who asked.</param>
    public sealed record Denied(string Reason, DenialCode Code) : Permission;

    public bool IsAllowed => this is Allowed;

    /// <summary>The reason of a denial; null where it is allowed.</summary>
    public string? WhyNot => (this as Denied)?.Reason;

    /// <summary>Null where it is allowed; otherwise what the caller sends back.</summary>
    public Refusal? ToRefusal() => this switch
    {
        Denied { Code: DenialCode.NotSignedIn } denied => new Refusal.NotSignedIn(denied.Reason),
        Denied denied => new Refusal.NotPermitted(denied.Reason),
        _ => null,
    };
}

/// <summary>How something may be done, most freely first.</summary>
public enum Manner
{
    Directly,

    /// <summary>As a suggestion, or by editing the draft, which makes the actor a contributor.</summary>
    AsSuggestionOrByEditing,

    /// <summary>A reason has to be given.</summary>
    WithReason,

    /// <summary>A reason has to be given, and every editor is told.</summary>
    InEmergency,

    /// <summary>The owner of the draft accepts or rejects it.</summary>
    AsSuggestion,

    /// <summary>Somebody who may do it themselves has to follow it.</summary>
    AsProposal,
}

/// <summary>Which rule denied, for programs; people read the reason.</summary>
public enum DenialCode
{
    NotSignedIn,
    Suspended,
    Nobody,
    Role,
    ReadOnly,
    NotOwner,
    NotInvited,
    NotStarter,
    NotClaimant,
    Contributor,
    ConflictOfInterest,
    ConflictOfInterestNotAnswered,
    Confirmer,
    Dismisser,
    Starter,
    Self,
    LastAdmin,
}

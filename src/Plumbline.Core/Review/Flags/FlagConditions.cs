using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Review.Flags;

static class FlagConditions
{
    public static Refusal.Stale? Stale(FlagFacts facts, Guid revisionSeen) => revisionSeen == facts.CurrentRevision
        ? null
        : new("A newer revision stands here now; look at what changed first.", facts.CurrentRevision);

    /// <summary>Null when the condition is met.</summary>
    public static string? WhatIsMissing(FlagCondition condition, FlagFacts facts) => condition switch
    {
        FlagCondition.DismissalReasonGiven => DismissalReasons.WhatIsMissing(facts.DismissalReason, facts.Note, facts.Link),
        FlagCondition.NoteGiven => Say(string.IsNullOrWhiteSpace(facts.Note), "Write why the flag should be looked at again."),
        FlagCondition.TextIsGone => Say(!facts.TextIsGone, "The flagged text is still there."),
        FlagCondition.TextIsFound => Say(facts.TextIsGone, "The flagged text is not there."),
        FlagCondition.NeedsNoCheckOfItsOwn => Say(facts.Severity == Severity.High,
            "The new text of a high flag needs a check of its own."),
        FlagCondition.PhraseIsBack => Say(!facts.PhraseIsBack, "The phrase has not come back."),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, message: null),
    };

    static string? Say(bool missing, string sentence) => missing ? sentence : null;
}

using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Review.Submissions;

/// <summary>Raising a blocker and overriding it.</summary>
public static class Blocking
{
    /// <param name="ruleOrSource">What the blocker rests on; dislike alone blocks nothing.</param>
    public static Outcome<Blocker> Raise(
        Guid id, BlockerKind kind, Actor actor, Standing standing, string? ruleOrSource)
    {
        if (Permissions.Ask(actor, ReviewAction.MarkBlocking, standing).ToRefusal() is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(ruleOrSource))
            return Unmet("Name the rule or the source that this rests on.");

        return new Blocker(id, kind, actor.Id, ruleOrSource.Trim());
    }

    /// <summary>The first override is a vote; the blocker falls with the second editor's.</summary>
    public static Outcome<Blocker> Override(Blocker blocker, Actor actor, Standing standing, string? reason)
    {
        var asRaiser = standing with { StartedIt = standing.StartedIt || blocker.Raiser == actor.Id };
        if (Permissions.Ask(actor, ReviewAction.OverrideBlocker, asRaiser).ToRefusal() is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(reason))
            return Unmet("Give a reason.");
        if (blocker.Overrides.Any(o => o.Editor == actor.Id))
            return Unmet("You have overridden this already; a second editor has to agree.");

        return blocker with { Overrides = blocker.Overrides.Add(new(actor.Id, reason.Trim())) };
    }

    static Refusal.Unmet Unmet(string sentence) => new(sentence, [sentence]);
}

using System.Collections.Immutable;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Review.Flags;

/// <summary>A flag moves only for somebody who may do the thing itself; proposing or suggesting it is not doing it.</summary>
static class FlagRights
{
    public static Refusal? Refuse(Actor actor, ImmutableArray<ReviewAction> anyOf, Standing standing)
    {
        ImmutableArray<Permission> answers = [.. anyOf.Select(action => Permissions.Ask(actor, action, standing))];
        if (answers.OfType<Permission.Allowed>().Any(DoesIt))
            return null;

        return answers.OfType<Permission.Allowed>().FirstOrDefault() is { } lesser
            ? new Refusal.NotPermitted(Instead(lesser.Manner))
            : answers[0].ToRefusal();
    }

    static bool DoesIt(Permission.Allowed allowed) => allowed.Manner is not (Manner.AsProposal or Manner.AsSuggestion);

    static string Instead(Manner manner) => manner == Manner.AsProposal
        ? "You can propose this; a reviewer or editor then settles it."
        : "You can suggest this; the flag moves on once the draft's owner has accepted the suggestion.";
}

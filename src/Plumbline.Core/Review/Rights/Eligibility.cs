using System.Collections.Immutable;

namespace Plumbline.Core.Review.Rights;

public sealed record Candidate(Actor Actor, Standing Standing);

/// <summary>Who could act on an item; where nobody can, the item says so and lists why.</summary>
/// <param name="Reasons">One sentence for each person who holds the role and still may not.</param>
public sealed record Eligibility(ImmutableArray<Actor> Eligible, ImmutableArray<string> Reasons)
{
    public bool IsNobody => Eligible.IsEmpty;

    public static Eligibility Of(ReviewAction action, IEnumerable<Candidate> candidates)
    {
        var eligible = ImmutableArray.CreateBuilder<Actor>();
        var reasons = ImmutableArray.CreateBuilder<string>();
        foreach (var (actor, standing) in candidates)
        {
            switch (Ask(action, actor, standing))
            {
                case Permission.Allowed:
                    eligible.Add(actor);
                    break;
                case Permission.Denied denied when Reason(denied.Code) is { } reason:
                    reasons.Add($"{actor.Name} {reason}.");
                    break;
            }
        }

        if (eligible.Count == 0 && reasons.Count == 0)
            reasons.Add($"There are no {RoleNames.Plural(Permissions.WhoCould(action))}.");
        return new(eligible.ToImmutable(), reasons.ToImmutable());
    }

    /// <summary>
    /// May this person be asked to review? The same rule as for claiming, so that no other route brings an author in.
    /// They are asked about conflicts of interest when they come.
    /// </summary>
    public static Permission AskToAssign(Actor by, Standing standing, Candidate reviewer)
    {
        var assigning = Permissions.Ask(by, ReviewAction.AssignReview, standing);
        if (!assigning.IsAllowed)
            return assigning;

        return Ask(ReviewAction.ClaimReview, reviewer.Actor, reviewer.Standing) is Permission.Denied denied
            ? new Permission.Denied($"{reviewer.Actor.Name} {Reason(denied.Code) ?? "does not review"}.", denied.Code)
            : assigning;
    }

    static Permission Ask(ReviewAction action, Actor actor, Standing standing) =>
        Permissions.Ask(actor, action, standing with { HasAnsweredConflictOfInterest = true });

    static string? Reason(DenialCode code) => code switch
    {
        DenialCode.Contributor => "wrote part of this revision",
        DenialCode.ConflictOfInterest => "declared a conflict of interest",
        DenialCode.Confirmer => "confirmed this flag",
        DenialCode.Dismisser => "dismissed this flag",
        DenialCode.Starter => "started this",
        DenialCode.Suspended => "is suspended",
        _ => null,
    };
}

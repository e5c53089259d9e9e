using System.Collections.Immutable;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Review.Submissions;

/// <summary>"Why can't I?": everything that stands in the way of a step, all at once. Empty means that it can be taken.</summary>
public static class Requirements
{
    public static ImmutableArray<Requirement> ForDecision(SubmissionFacts facts, Actor actor, Standing standing) =>
        For(Trigger.Approve, facts, actor, standing);

    public static ImmutableArray<Requirement> ForPublishing(SubmissionFacts facts, Actor actor, Standing standing) =>
        For(Trigger.Publish, facts, actor, standing);

    /// <summary>Whichever way of handing in fits the state.</summary>
    public static ImmutableArray<Requirement> ForSubmitting(SubmissionFacts facts, Actor actor, Standing standing) =>
        For(SubmittingFrom(facts.State), facts, actor, standing);

    /// <summary>A recommendation changes no state by itself, so it has no transition of its own.</summary>
    public static ImmutableArray<Requirement> ForRecommending(SubmissionFacts facts, Actor actor, Standing standing)
    {
        var unmet = Permission(ReviewAction.Recommend, actor, standing);
        return facts.State == SubmissionState.InReview
            ? unmet
            : unmet.Add(new(RequirementCode.State, "Recommendations are given while a submission is in review."));
    }

    public static ImmutableArray<Requirement> For(Trigger trigger, SubmissionFacts facts, Actor actor, Standing standing)
    {
        var row = SubmissionTransitions.Row(trigger);
        var unmet = row.By is { } action ? Permission(action, actor, standing) : [];
        if (!row.StartsIn(facts.State))
            unmet = unmet.Add(new(RequirementCode.State, StateNames.WrongState(row, facts.State)));

        return [.. unmet, .. Conditions(row, facts)];
    }

    /// <summary>The way of handing in that fits the state.</summary>
    public static Trigger SubmittingFrom(SubmissionState? state) => state switch
    {
        SubmissionState.ChangesRequested => Trigger.Resubmit,
        SubmissionState.Rejected => Trigger.ResubmitRejected,
        SubmissionState.Submitted or SubmissionState.InReview or SubmissionState.ReadyForDecision
            or SubmissionState.Approved => Trigger.SubmitNewerRevision,
        _ => Trigger.Submit,
    };

    internal static ImmutableArray<Requirement> Conditions(Transition row, SubmissionFacts facts) =>
        [.. row.Conditions.Select(code => Submissions.Conditions.Unmet(code, facts)).OfType<Requirement>()];

    static ImmutableArray<Requirement> Permission(ReviewAction action, Actor actor, Standing standing) =>
        Permissions.Ask(actor, action, standing).WhyNot is { } reason ? [new(RequirementCode.Permission, reason)] : [];
}

using System.Collections.Immutable;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Review.Submissions;

/// <summary>Takes a submission from one state to the next, or says why not. It stores nothing.</summary>
public static class SubmissionMachine
{
    /// <summary>
    /// Refuses with NotSignedIn or NotPermitted, Stale (another revision stands now), Taken (claimed by somebody),
    /// or Unmet: the wrong state, or every unmet condition in words.
    /// </summary>
    /// <param name="revisionSeen">The revision that the actor was looking at.</param>
    public static Outcome<SubmissionState> Try(
        SubmissionFacts facts, Trigger trigger, Actor actor, Standing standing, Guid revisionSeen)
    {
        var row = SubmissionTransitions.Row(trigger);
        if (row.By is not { } action)
            return new Refusal.NotPermitted("Plumbline takes this step by itself.");
        if (Permissions.Ask(actor, action, standing).ToRefusal() is { } refusal)
            return refusal;

        return Take(row, facts, revisionSeen);
    }

    /// <summary>A step of Plumbline's own: a claim ran out, reviews are complete, a schedule is due, a newer version is out.</summary>
    /// <exception cref="ArgumentException">The trigger is a person's.</exception>
    public static Outcome<SubmissionState> Advance(SubmissionFacts facts, Trigger trigger, Guid revisionSeen)
    {
        var row = SubmissionTransitions.Row(trigger);
        if (!row.IsPlumblines)
            throw new ArgumentException($"{trigger} is for a person to do.", nameof(trigger));

        return Take(row, facts, revisionSeen);
    }

    static Outcome<SubmissionState> Take(Transition row, SubmissionFacts facts, Guid revisionSeen)
    {
        if (revisionSeen != facts.CurrentRevision)
            return new Refusal.Stale("A newer revision stands here now; look at what changed first.", facts.CurrentRevision);
        if (!row.StartsIn(facts.State))
            return Unmet([StateNames.WrongState(row, facts.State)]);

        var unmet = Requirements.Conditions(row, facts);
        if (unmet.FirstOrDefault(requirement => requirement.Code == RequirementCode.ClaimFree) is { } claimed)
            return new Refusal.Taken(claimed.Sentence);
        if (!unmet.IsEmpty)
            return Unmet([.. unmet.Select(requirement => requirement.Sentence)]);

        return row.To;
    }

    static Refusal.Unmet Unmet(ImmutableArray<string> sentences) =>
        new(sentences.Length == 1 ? sentences[0] : "Some things have to be done first.", sentences);
}

using System.Collections.Immutable;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Review.Claims;

/// <summary>What is being waited for.</summary>
public enum ServiceStage
{
    Claim,
    Review,
    Decision,
}

public enum ServiceStatus
{
    OnTime,
    Amber,

    /// <summary>Escalated to the editors.</summary>
    Overdue,
}

/// <summary>How long a submission has waited in its stage, against how long it should.</summary>
public sealed record ServiceLevel(ServiceStage Stage, TimeSpan Waited)
{
    /// <summary>The share of the limit from which on it is amber.</summary>
    public const double AmberFrom = 0.75;

    public TimeSpan Limit => LimitOf(Stage);

    public ServiceStatus Status => Waited >= Limit ? ServiceStatus.Overdue
        : Waited >= Limit * AmberFrom ? ServiceStatus.Amber
        : ServiceStatus.OnTime;

    /// <summary>UTC; in the past when it is overdue.</summary>
    public DateTimeOffset DueAt(DateTimeOffset now) => now + (Limit - Waited);

    public static TimeSpan LimitOf(ServiceStage stage) => stage switch
    {
        ServiceStage.Claim => TimeSpan.FromDays(2),
        ServiceStage.Review => TimeSpan.FromDays(7),
        ServiceStage.Decision => TimeSpan.FromDays(3),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, message: null),
    };

    /// <summary>Null while no clock runs: with the contributor, or when all is done.</summary>
    public static ServiceStage? StageOf(SubmissionState state) => state switch
    {
        SubmissionState.Submitted => ServiceStage.Claim,
        SubmissionState.InReview => ServiceStage.Review,
        SubmissionState.ReadyForDecision => ServiceStage.Decision,
        _ => null,
    };

    /// <summary>
    /// The clock of the stage that the submission is in. A new revision starts it anew. The same revision goes on where
    /// it stood, so that neither releasing and claiming nor a pause at the contributor's resets it; a decision is due
    /// from the last review.
    /// </summary>
    /// <param name="history">Oldest first; not empty.</param>
    public static ServiceLevel? Of(ImmutableArray<StateChange> history, DateTimeOffset now)
    {
        var latest = history[^1];
        if (StageOf(latest.State) is not { } stage)
            return null;
        if (stage == ServiceStage.Decision)
            return new(stage, now - latest.At);

        var waited = TimeSpan.Zero;
        for (var i = 0; i < history.Length; i++)
        {
            var until = i + 1 < history.Length ? history[i + 1].At : now;
            if (history[i].Revision == latest.Revision && StageOf(history[i].State) == stage)
                waited += until - history[i].At;
        }

        return new(stage, waited);
    }

    /// <summary>Warnings go to those who can act on them, not to the people who wait for them.</summary>
    public static bool IsShownTo(Actor actor, Standing standing) =>
        !actor.IsSuspended
        && (actor.Is(Role.Reviewer) || actor.Is(Role.Editor))
        && !standing.OwnsDraft
        && !standing.ContributedToRevision;
}

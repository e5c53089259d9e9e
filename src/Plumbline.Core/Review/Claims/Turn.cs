using System.Collections.Immutable;

namespace Plumbline.Core.Review.Claims;

/// <summary>Who has to act next.</summary>
public enum Turn
{
    Contributor,
    Reviewers,
    Editors,
    Nobody,
}

/// <param name="Revision">The revision that was under review from then on.</param>
/// <param name="At">UTC.</param>
public sealed record StateChange(SubmissionState State, Guid Revision, DateTimeOffset At);

public static class Turns
{
    public static Turn Of(SubmissionState state) => state switch
    {
        SubmissionState.Draft or SubmissionState.ChangesRequested or SubmissionState.Rejected => Turn.Contributor,
        SubmissionState.Submitted or SubmissionState.InReview => Turn.Reviewers,
        SubmissionState.ReadyForDecision or SubmissionState.Approved or SubmissionState.Unpublished => Turn.Editors,
        SubmissionState.Published or SubmissionState.Superseded or SubmissionState.Abandoned => Turn.Nobody,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    /// <summary>How long it has been the turn of those whose turn it is, whatever states that spans.</summary>
    /// <param name="history">Oldest first; not empty.</param>
    public static TimeSpan Waited(ImmutableArray<StateChange> history, DateTimeOffset now)
    {
        var turn = Of(history[^1].State);
        var since = history.Reverse().TakeWhile(change => Of(change.State) == turn).Last().At;
        return now - since;
    }
}

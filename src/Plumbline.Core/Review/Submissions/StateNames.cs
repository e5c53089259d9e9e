namespace Plumbline.Core.Review.Submissions;

/// <summary>States as they stand in a sentence.</summary>
public static class StateNames
{
    /// <summary>"waiting for a decision", after "is".</summary>
    public static string InWords(this SubmissionState state) => state switch
    {
        SubmissionState.Draft => "a draft",
        SubmissionState.Submitted => "waiting for a reviewer",
        SubmissionState.InReview => "in review",
        SubmissionState.ChangesRequested => "back with its author for changes",
        SubmissionState.ReadyForDecision => "waiting for a decision",
        SubmissionState.Approved => "approved",
        SubmissionState.Rejected => "rejected",
        SubmissionState.Published => "published",
        SubmissionState.Superseded => "replaced by a newer version",
        SubmissionState.Unpublished => "unpublished",
        SubmissionState.Abandoned => "abandoned",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    internal static string WrongState(Transition row, SubmissionState? now)
    {
        var current = now is { } state ? $"This is {state.InWords()} now" : "There is no draft yet";
        return row.From.IsEmpty
            ? $"{current}; it has been started already."
            : $"{current}; this can be done only while it is {string.Join(" or ", row.From.Select(InWords))}.";
    }
}

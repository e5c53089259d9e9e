namespace Plumbline.Web.Features.Decision;

/// <summary>What a form on the review page is about to do. No single key does any of these: each has a form.</summary>
public enum DecisionKind
{
    Recommend,
    RequestChanges,
    Approve,
    Reject,
    SendBack,
    AskForAnotherReview,
    BreakGlass,
    Unpublish,
    Withdraw,
    Abandon,
    ReleaseClaim,
}

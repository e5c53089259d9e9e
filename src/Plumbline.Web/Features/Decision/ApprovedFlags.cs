using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Decision;

/// <summary>With an approval, flags whose new text the approved difference shows are closed, and so are those whose text is gone.</summary>
static class ApprovedFlags
{
    public static SubmissionStep Settle(Change change, SubmissionStep step)
    {
        var flags = change.Db.Flags
            .Where(f => f.RevisionId == step.RevisionId
                && (f.State == FlagState.Rewritten || f.State == FlagState.Attributed || f.State == FlagState.Stale))
            .ToList();
        foreach (var flag in flags)
        {
            var trigger = flag.State == FlagState.Stale ? FlagTrigger.StaleClosed : FlagTrigger.ApprovedWithDiff;
            // High ones stay, waiting for a check of their own.
            change.Advance(flag, trigger, facts => facts with { TextIsGone = flag.State == FlagState.Stale });
        }
        return step;
    }
}

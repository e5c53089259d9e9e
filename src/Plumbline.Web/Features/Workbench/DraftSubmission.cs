using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Submissions;

namespace Plumbline.Web.Features.Workbench;

/// <summary>A draft and the submission on which its text goes through review, if there is one.</summary>
static class DraftSubmission
{
    public static readonly Refusal NoSuchDraft = new Refusal.NotFound("There is no such draft.");

    public static Outcome<T> WithDraft<T>(this Change change, Guid draftId, Func<Draft, Outcome<T>> next)
    {
        var draft = change.Db.Drafts.SingleOrDefault(d => d.Id == draftId);
        if (draft is null)
            return NoSuchDraft;
        if (draft.AbandonedAt is not null)
            return new Refusal.Unmet("This draft was abandoned.", ["This draft was abandoned."]);
        return next(draft);
    }

    /// <summary>The newest submission of a draft that is still on its way.</summary>
    public static Submission? Current(PlumblineDbContext db, Guid draftId) => db.Submissions
        .Where(s => s.DraftId == draftId
            && s.State != SubmissionState.Published && s.State != SubmissionState.Superseded
            && s.State != SubmissionState.Unpublished && s.State != SubmissionState.Abandoned)
        .OrderByDescending(s => s.SubmittedAt).ThenByDescending(s => s.Id)
        .FirstOrDefault();
}

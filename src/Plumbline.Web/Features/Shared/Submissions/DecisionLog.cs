using Plumbline.Data.Changes;
using Plumbline.Data.Submissions;

namespace Plumbline.Web.Features.Shared.Submissions;

public static class DecisionLog
{
    /// <summary>Keeps who sent a submission where, and why.</summary>
    public static SubmissionStep RecordDecision(this Change change, Submission submission, SubmissionStep step, string reason)
    {
        change.Db.Decisions.Add(new Data.Submissions.Decision
        {
            SubmissionId = submission.Id,
            RevisionId = submission.RevisionId,
            EditorId = change.Actor.Id,
            To = step.State,
            Reason = reason.Trim(),
            At = change.Now,
        });
        return step;
    }
}

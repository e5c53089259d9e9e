using Plumbline.Data.Changes;
using Plumbline.Data.Entries;
using Plumbline.Data.Submissions;

namespace Plumbline.Web.Features.Workbench;

/// <summary>One more revision under the same submission; the earlier ones stay as rounds.</summary>
static class ReviewRound
{
    public static void Start(Change change, Submission submission, Revision revision)
    {
        var number = (change.Db.SubmissionRounds.Where(r => r.SubmissionId == submission.Id).Max(r => (int?)r.Number) ?? 0) + 1;
        change.Db.SubmissionRounds.Add(new SubmissionRound
        {
            SubmissionId = submission.Id,
            Number = number,
            RevisionId = revision.Id,
            Summary = revision.Summary,
            SubmittedAt = change.Now,
        });
        submission.RevisionId = revision.Id;
        submission.Summary = revision.Summary;
    }
}

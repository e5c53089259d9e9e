using System.Collections.Immutable;

namespace Plumbline.Core.Review.Submissions;

/// <summary>Recommendations belong to the revision that was read; a newer revision starts a new round.</summary>
public static class Rounds
{
    /// <summary>Each reviewer's latest recommendation on the current revision, from people who are still uninvolved.</summary>
    public static ImmutableArray<GivenRecommendation> Counted(SubmissionFacts facts) =>
    [
        .. facts.Recommendations
            .Where(given => given.Revision == facts.CurrentRevision && given.ReviewerIsOther)
            .GroupBy(given => given.Reviewer)
            .Select(byReviewer => byReviewer.MaxBy(given => given.At)!),
    ];

    public static int Approvals(SubmissionFacts facts) =>
        Counted(facts).Count(given => given.Verdict == Verdict.Approve);

    /// <summary>Enough people recommended; somebody who declined is not one of them, and none at all is never enough.</summary>
    public static bool ReviewsAreIn(SubmissionFacts facts) =>
        Counted(facts).Length >= Math.Max(1, facts.RequiredRecommendations);

    /// <summary>People were asked, all of them declined, and nobody else recommended.</summary>
    public static bool EverybodyDeclined(SubmissionFacts facts) =>
        !facts.AskedReviewers.IsEmpty
        && facts.AskedReviewers.All(asked => asked.HasDeclined)
        && Counted(facts).IsEmpty;

    /// <summary>
    /// What is on record once a newer revision is handed in. Earlier rounds stay; they count for the newer revision
    /// only where <see cref="TouchedParagraphs"/> found nothing that this submission touches changed.
    /// </summary>
    public static ImmutableArray<GivenRecommendation> AfterNewRevision(
        ImmutableArray<GivenRecommendation> given, Guid older, Guid newer, bool touchesTheSame) =>
        touchesTheSame
            ? [.. given, .. given.Where(one => one.Revision == older).Select(one => one with { Revision = newer })]
            : given;
}

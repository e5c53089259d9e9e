using System.Collections.Immutable;

namespace Plumbline.Core.Review.Submissions;

/// <summary>
/// An approval without the reviews and checks that one needs. It sets those aside, never the rule that nobody decides
/// on their own text. It stays marked for good, and somebody else reviews it afterwards.
/// </summary>
/// <param name="At">UTC.</param>
public sealed record BreakGlassApproval(Guid Editor, string Reason, DateTimeOffset At)
{
    public static readonly TimeSpan ReReviewWithin = TimeSpan.FromDays(7);

    /// <summary>UTC.</summary>
    public DateTimeOffset ReReviewDueAt => At + ReReviewWithin;

    public bool IsReReviewOverdue(DateTimeOffset now, bool hasBeenReReviewed) => !hasBeenReReviewed && now >= ReReviewDueAt;

    /// <summary>The one who broke the glass may not be the one who looks again.</summary>
    public bool MayReReview(Guid person) => person != Editor;

    /// <summary>Every editor who can still sign in is told.</summary>
    public static ImmutableArray<Guid> WhoIsTold(IEnumerable<Actor> people) =>
        [.. people.Where(person => person.Is(Role.Editor) && !person.IsSuspended).Select(person => person.Id)];
}

using System.Collections.Immutable;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Review.Submissions;

/// <summary>One row of <see cref="SubmissionTransitions"/>.</summary>
/// <param name="From">Empty: there is nothing yet.</param>
/// <param name="By">The right that it takes; null when only Plumbline itself takes the step.</param>
/// <param name="Conditions">What must be true.</param>
public sealed record Transition(
    ImmutableArray<SubmissionState> From,
    SubmissionState To,
    Trigger Trigger,
    ReviewAction? By,
    ImmutableArray<RequirementCode> Conditions)
{
    public bool IsPlumblines => By is null;

    public bool StartsIn(SubmissionState? state) => state is { } some ? From.Contains(some) : From.IsEmpty;
}

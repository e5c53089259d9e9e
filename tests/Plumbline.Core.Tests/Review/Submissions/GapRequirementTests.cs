using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Review.Submissions;

public sealed class GapRequirementTests
{
    static readonly Actor Owner = new(Guid.NewGuid(), "Ana", [Role.Contributor], IsSuspended: false);

    static SubmissionFacts Facts(string text) => new()
    {
        State = SubmissionState.Draft,
        CurrentRevision = Guid.NewGuid(),
        Now = DateTimeOffset.UnixEpoch,
        HasSummary = true,
        SourceCount = 1,
        ChecksHaveRun = true,
        SubmitterAnsweredConflictOfInterest = true,
        Gaps = GapSigns.In(text),
    };

    [Fact]
    public void ATextWithAGapIsNotSubmittedAndTheReasonNamesTheGap()
    {
        var unmet = Requirements.ForSubmitting(Facts("Dorven held [missing: convert] of the shore."), Owner, new Standing { OwnsDraft = true });

        var only = Assert.Single(unmet);
        Assert.Equal(RequirementCode.NoGaps, only.Code);
        Assert.Contains("[missing: convert]", only.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void AFilledGapHoldsNothingUp() =>
        Assert.Empty(Requirements.ForSubmitting(Facts("Dorven held 215 km² of the shore."), Owner, new Standing { OwnsDraft = true }));
}

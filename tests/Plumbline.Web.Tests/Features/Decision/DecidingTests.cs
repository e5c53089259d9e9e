using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Core.Text;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Tests.Features.Decision;

public class DecidingTests
{
    [Fact]
    public async Task OfTwoEditorsInTheSameSecondOneDecidesAndTheOtherReadsWhoDid()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ReadyAsync();
        var decide = store.Get<Decide>();

        var outcomes = await Task.WhenAll(
            Task.Run(() => decide.ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default)),
            Task.Run(() => decide.RejectAsync(store.SecondEditor, step.SubmissionId, step.RevisionId, RejectionCategory.Scope, null, default)));

        var late = Assert.IsType<Refusal.Stale>(Assert.Single(outcomes.OfType<Outcome<SubmissionStep>.Refused>()).Why);
        Assert.Contains("has decided already", late.Reason, StringComparison.Ordinal);
        Assert.Single(await store.ReadAsync(db => db.Decisions.ToListAsync()));
    }

    [Fact]
    public async Task ASecondClickOnTheDecisionChangesNothing()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ApprovedAsync();
        var before = await store.AuditedAsync();

        Assert.IsType<Refusal.Stale>(await store.Get<Decide>().ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default).RefusalAsync());
        Assert.Equal(before, await store.AuditedAsync());
    }

    [Fact]
    public async Task ADecisionOnAnOlderRevisionIsRefusedAndNamesTheNewerOne()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var old = await entry.ReadyAsync();
        await entry.TypeAsync(TestEntry.Text + " Later the gates were mended.");
        var newer = await entry.ResubmitAsync(old);

        var why = await store.Get<Decide>().ApproveAsync(store.Editor, old.SubmissionId, old.RevisionId, null, default).RefusalAsync();
        Assert.Equal(newer.RevisionId, Assert.IsType<Refusal.Stale>(why).CurrentRevision);
    }

    [Fact]
    public async Task ABlockingThreadStandsInTheWayUntilSomebodyElseResolvesIt()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ClaimedAsync();
        var thread = await store.Get<Annotate>().RunAsync(
            store.Reviewer, step.RevisionId, new TextSpan(34, 48), "Which officials?", blocking: true, "Weir log", default).ValueAsync();
        await entry.RecommendAsync(step);

        var why = Assert.IsType<Refusal.Unmet>(await store.Get<Decide>().ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default).RefusalAsync());
        Assert.Equal("1 blocking thread is open.", Assert.Single(why.Requirements));
        Assert.IsType<Refusal.NotPermitted>(await store.Get<ResolveThread>().RunAsync(store.Contributor, thread.ThreadId, step.RevisionId, default).RefusalAsync());
        await store.Get<ResolveThread>().RunAsync(store.Reviewer, thread.ThreadId, step.RevisionId, default).ValueAsync();
        Assert.Equal(SubmissionState.Approved, (await entry.ApproveAsync(step)).State);
    }

    [Fact]
    public async Task AHighFlagStandsInTheWayUntilItIsSettled()
    {
        await using var store = await TestStore.CreateAsync();
        store.Analysis.Phrases["disagreed"] = Severity.High;
        var step = await (await TestEntry.NewAsync(store)).ReadyAsync();

        var why = Assert.IsType<Refusal.Unmet>(await store.Get<Decide>().ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default).RefusalAsync());
        Assert.Equal("1 blocking flag is open.", Assert.Single(why.Requirements));
        var answer = await store.Get<DecisionRequirements>().RunAsync(store.Editor, step.SubmissionId, default).ValueAsync();
        Assert.Equal([RequirementCode.NoBlockingFlags], answer.Approve.Select(r => r.Code));
        Assert.Single(answer.Blockers);
    }

    [Fact]
    public async Task ARejectionNeedsACategoryAndCanBeTakenBackWithAReason()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ReadyAsync();
        var decide = store.Get<Decide>();

        Assert.IsType<Refusal.Unmet>(await decide.RejectAsync(store.Editor, step.SubmissionId, step.RevisionId, null, "No.", default).RefusalAsync());
        step = await decide.RejectAsync(store.Editor, step.SubmissionId, step.RevisionId, RejectionCategory.Sourcing, "One log is thin.", default).ValueAsync();
        Assert.Equal(SubmissionState.Rejected, step.State);
        Assert.Equal("Sourcing: One log is thin.", (await store.ReadAsync(db => db.Decisions.SingleAsync())).Reason);
        step = await decide.RevertRejectionAsync(store.SecondEditor, step.SubmissionId, step.RevisionId, "A second log was overlooked.", default).ValueAsync();
        Assert.Equal(SubmissionState.Submitted, step.State);
    }

    [Fact]
    public async Task AnotherReviewTakesOneMoreRecommendation()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ReadyAsync();
        var second = await store.NewPersonAsync("Runa Second", Role.Reviewer);
        await entry.DeclareAsync(second);

        step = await store.Get<Decide>().AskForAnotherReviewAsync(store.Editor, step.SubmissionId, step.RevisionId, "It is long.", default).ValueAsync();
        Assert.Equal(SubmissionState.InReview, step.State);
        step = await store.Get<ClaimReview>().RunAsync(second, step.SubmissionId, step.RevisionId, default).ValueAsync();
        step = await store.Get<Recommend>().RunAsync(second, step.SubmissionId, step.RevisionId, Verdict.Approve, "Agreed.", default).ValueAsync();
        Assert.Equal(SubmissionState.ReadyForDecision, step.State);
    }

    [Fact]
    public async Task BreakingTheGlassLeavesAMarkAndADueDate()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.SubmitAsync();
        await entry.DeclareAsync(store.Editor);

        Assert.IsType<Refusal.Unmet>(await store.Get<ApproveByBreakGlass>().RunAsync(store.Editor, step.SubmissionId, step.RevisionId, " ", default).RefusalAsync());
        await store.Get<ApproveByBreakGlass>().RunAsync(store.Editor, step.SubmissionId, step.RevisionId, "The dam is failing now.", default).ValueAsync();
        var submission = await store.ReadAsync(db => db.Submissions.SingleAsync());
        Assert.True(submission.BreakGlass);
        Assert.Equal(store.Time.GetUtcNow().AddDays(7), submission.ReReviewDueAt);
    }

    [Fact]
    public async Task ItSaysWhoCouldActAndWhyOthersCannot()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store, store.Editor);
        var step = await entry.ReadyAsync();
        await entry.DeclareAsync(store.SecondEditor, hasConflict: true);

        var answer = await store.Get<DecisionRequirements>().RunAsync(store.Contributor, step.SubmissionId, default).ValueAsync();
        Assert.True(answer.WhoCould!.IsNobody);
        Assert.Equal(
            ["Edda Marlow wrote part of this revision.", "Emil Sandoval declared a conflict of interest."],
            answer.WhoCould.Reasons.Order(StringComparer.Ordinal));
        Assert.Contains(answer.Approve, r => r.Code == RequirementCode.Permission);
    }
}

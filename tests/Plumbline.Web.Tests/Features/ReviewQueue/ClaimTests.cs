using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Tests.Features.ReviewQueue;

public class ClaimTests
{
    [Fact]
    public async Task AClaimedReviewIsTakenAndTheHolderIsNamed()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ClaimedAsync();
        await entry.DeclareAsync(store.Editor);

        var why = Assert.IsType<Refusal.Taken>(await ClaimAsync(store, store.Editor, step).RefusalAsync());
        Assert.Equal("Rafe Okonjo holds this review until 09:30 UTC.", why.Reason);
    }

    [Fact]
    public async Task OfTwoClaimsInTheSameSecondOneIsTaken()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.SubmitAsync();
        await entry.DeclareAsync(store.Reviewer);
        await entry.DeclareAsync(store.Editor);

        var outcomes = await Task.WhenAll(
            Task.Run(() => ClaimAsync(store, store.Reviewer, step)), Task.Run(() => ClaimAsync(store, store.Editor, step)));
        Assert.Single(outcomes.OfType<Outcome<SubmissionStep>.Done>());
        Assert.IsType<Refusal.Taken>(Assert.Single(outcomes.OfType<Outcome<SubmissionStep>.Refused>()).Why);
        Assert.Single(await store.AuditedAsync(), action => action == "submission.claimed");
    }

    [Fact]
    public async Task ASecondClickOnClaimFindsTheSameClaim()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ClaimedAsync();

        Assert.Equal(step, await ClaimAsync(store, store.Reviewer, step).ValueAsync());
        Assert.Single(await store.AuditedAsync(), action => action == "submission.claimed");
    }

    [Fact]
    public async Task AHolderWhoLostTheRoleHoldsNothingAnyMore()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ClaimedAsync();
        await store.TakeRoleAsync(store.Reviewer, Role.Reviewer);

        Assert.IsType<Refusal.NotPermitted>(await ClaimAsync(store, store.Reviewer, step).RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await store.Get<RenewClaim>().RunAsync(store.Reviewer, step.SubmissionId, default).RefusalAsync());
    }

    [Fact]
    public async Task NobodyClaimsTheirOwnTextOrBeforeSayingWhetherThereIsAConflict()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store, store.Reviewer);
        var step = await entry.SubmitAsync();

        Assert.Contains("You wrote part", (await ClaimAsync(store, store.Reviewer, step).RefusalAsync()).Reason, StringComparison.Ordinal);
        Assert.Contains("Say first whether", (await ClaimAsync(store, store.Editor, step).RefusalAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClaimThatRanOutReturnsToTheQueue()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        await entry.ClaimedAsync();
        var expire = store.Get<ExpireClaims>();

        store.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(0, await expire.RunAsync(default));
        store.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await expire.RunAsync(default));
        Assert.Equal(0, await expire.RunAsync(default));

        var submission = await store.ReadAsync(db => db.Submissions.SingleAsync());
        Assert.Equal(SubmissionState.Submitted, submission.State);
        Assert.Null(submission.ClaimedBy);
        var expired = await store.ReadAsync(db => db.AuditEvents.SingleAsync(e => e.Action == "submission.claim-expired"));
        Assert.Equal("Plumbline", expired.ActorName);
    }

    [Fact]
    public async Task WhoeverLetAClaimRunOutClaimsAgainBeforeRecommending()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ClaimedAsync();
        store.Time.Advance(TimeSpan.FromMinutes(31));

        var recommend = store.Get<Recommend>();
        var why = await recommend.RunAsync(store.Reviewer, step.SubmissionId, step.RevisionId, Verdict.Approve, "Fair.", default).RefusalAsync();
        Assert.Equal("Your claim has ended; claim the review again.", Assert.IsType<Refusal.Stale>(why).Reason);
        await ClaimAsync(store, store.Reviewer, step).ValueAsync();
        await recommend.RunAsync(store.Reviewer, step.SubmissionId, step.RevisionId, Verdict.Approve, "Fair.", default).ValueAsync();
    }

    [Fact]
    public async Task AnotherReviewerTakesOverAClaimThatRanOut()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ClaimedAsync();
        await entry.DeclareAsync(store.Editor);
        store.Time.Advance(TimeSpan.FromMinutes(31));

        await ClaimAsync(store, store.Editor, step).ValueAsync();
        Assert.Equal(store.Editor.PersonId, (await store.ReadAsync(db => db.Submissions.SingleAsync())).ClaimedBy);
        Assert.IsType<Refusal.NotPermitted>(await store.Get<RenewClaim>().RunAsync(store.Reviewer, step.SubmissionId, default).RefusalAsync());
    }

    [Fact]
    public async Task AnnotatingKeepsTheClaimAlive()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ClaimedAsync();
        store.Time.Advance(TimeSpan.FromMinutes(20));
        await store.Get<Annotate>().RunAsync(store.Reviewer, step.RevisionId, new TextSpan(0, 3), "Hm.", blocking: false, null, default).ValueAsync();

        store.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(0, await store.Get<ExpireClaims>().RunAsync(default));
        Assert.Equal(store.Time.GetUtcNow().AddMinutes(30), await store.Get<RenewClaim>().RunAsync(store.Reviewer, step.SubmissionId, default).ValueAsync());
    }

    [Fact]
    public async Task SomebodyElsesClaimIsReleasedOnlyWithAReason()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ClaimedAsync();
        var release = store.Get<ReleaseClaim>();

        Assert.IsType<Refusal.NotPermitted>(await release.RunAsync(store.Contributor, step.SubmissionId, step.RevisionId, "Slow.", default).RefusalAsync());
        Assert.IsType<Refusal.Unmet>(await release.RunAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default).RefusalAsync());
        Assert.Equal(SubmissionState.Submitted, (await release.RunAsync(store.Editor, step.SubmissionId, step.RevisionId, "On leave.", default).ValueAsync()).State);
    }

    [Fact]
    public async Task ALateConflictGivesTheClaimBack()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ClaimedAsync();
        await entry.DeclareAsync(store.Reviewer, hasConflict: true);

        var submission = await store.ReadAsync(db => db.Submissions.SingleAsync());
        Assert.Equal((SubmissionState.Submitted, null), (submission.State, submission.ClaimedBy));
        Assert.IsType<Refusal.NotPermitted>(await ClaimAsync(store, store.Reviewer, step).RefusalAsync());
    }

    [Fact]
    public async Task ChangesAreRequestedWithACommentOnly()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ClaimedAsync();

        Assert.IsType<Refusal.Unmet>(await store.Get<RequestChanges>().RunAsync(store.Reviewer, step.SubmissionId, step.RevisionId, " ", default).RefusalAsync());
        await store.Get<RequestChanges>().RunAsync(store.Reviewer, step.SubmissionId, step.RevisionId, "Name the officials.", default).ValueAsync();
        Assert.Equal("Name the officials.", (await store.ReadAsync(db => db.Decisions.SingleAsync())).Reason);
    }

    [Fact]
    public async Task ARecommendationTwiceIsOnRecordOnce()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ReadyAsync();

        var why = await store.Get<Recommend>().RunAsync(store.Reviewer, step.SubmissionId, step.RevisionId, Verdict.Approve, "Reads fairly.", default).RefusalAsync();
        Assert.Contains("is in already", Assert.IsType<Refusal.Stale>(why).Reason, StringComparison.Ordinal);
        Assert.Single(await store.ReadAsync(db => db.Recommendations.ToListAsync()));
    }

    static Task<Outcome<SubmissionStep>> ClaimAsync(TestStore store, Caller caller, SubmissionStep step) =>
        store.Get<ClaimReview>().RunAsync(caller, step.SubmissionId, step.RevisionId, default);
}

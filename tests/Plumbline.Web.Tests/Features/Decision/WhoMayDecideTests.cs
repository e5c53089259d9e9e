using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.ReviewQueue;

namespace Plumbline.Web.Tests.Features.Decision;

public class WhoMayDecideTests
{
    [Fact]
    public async Task AnEditorCannotDecideOnTheirOwnText()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store, store.Editor);
        var step = await entry.ReadyAsync();

        var why = await store.Get<Decide>().ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default).RefusalAsync();
        Assert.IsType<Refusal.NotPermitted>(why);
        Assert.Contains("You wrote part of this revision", why.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllFourRolesAtOnceDoNotGetRoundOnesOwnText()
    {
        await using var store = await TestStore.CreateAsync();
        var everything = await store.NewPersonAsync("Everett All", Role.Contributor, Role.Reviewer, Role.Editor, Role.Admin);
        var entry = await TestEntry.NewAsync(store, everything);
        var step = await entry.ReadyAsync();

        Assert.IsType<Refusal.NotPermitted>(await store.Get<Decide>().ApproveAsync(everything, step.SubmissionId, step.RevisionId, null, default).RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await store.Get<ApproveByBreakGlass>().RunAsync(everything, step.SubmissionId, step.RevisionId, "Urgent.", default).RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await store.Get<Recommend>().RunAsync(everything, step.SubmissionId, step.RevisionId, Verdict.Approve, "Good.", default).RefusalAsync());
        Assert.DoesNotContain("submission.approved", await store.AuditedAsync());
    }

    [Fact]
    public async Task WhoeverTypedInTheDraftIsAContributor()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        await entry.TypeAsync(TestEntry.Text + " Boats waited.", store.Editor);
        var step = await entry.ReadyAsync();

        var why = await store.Get<Decide>().ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default).RefusalAsync();
        Assert.Contains("You wrote part of this revision", why.Reason, StringComparison.Ordinal);
        await store.Get<Decide>().ApproveAsync(store.SecondEditor, step.SubmissionId, step.RevisionId, null, default).ValueAsync();
    }

    [Fact]
    public async Task EditingTheDraftAfterItWasFrozenMakesNobodyAContributorToTheRevision()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ReadyAsync();
        await entry.TypeAsync("Another text.", store.Editor);

        Assert.Equal(SubmissionState.Approved, (await entry.ApproveAsync(step)).State);
    }

    [Fact]
    public async Task AnEditorIsAskedAboutAConflictOfInterestFirst()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ReadyAsync();
        var third = await store.NewPersonAsync("Esme Third", Role.Editor);

        var why = await store.Get<Decide>().ApproveAsync(third, step.SubmissionId, step.RevisionId, null, default).RefusalAsync();
        Assert.Contains("conflict of interest", why.Reason, StringComparison.Ordinal);
        await entry.DeclareAsync(third, hasConflict: true);
        why = await store.Get<Decide>().ApproveAsync(third, step.SubmissionId, step.RevisionId, null, default).RefusalAsync();
        Assert.Contains("You declared a conflict of interest", why.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARoleTakenAwayBetweenTwoActionsCountsForTheSecond()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ApprovedAsync();
        await store.TakeRoleAsync(store.Editor, Role.Editor);

        var why = await store.Get<PublishRevision>().RunAsync(store.Editor, step.SubmissionId, step.RevisionId, default).RefusalAsync();
        Assert.IsType<Refusal.NotPermitted>(why);
    }

    [Fact]
    public async Task SomebodySuspendedDoesNothing()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ReadyAsync();
        await store.SuspendAsync(store.Editor);

        var why = await store.Get<Decide>().ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default).RefusalAsync();
        Assert.Contains("suspended", why.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVisitorIsAskedToSignIn()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ReadyAsync();

        Assert.IsType<Refusal.NotSignedIn>(await store.Get<Decide>()
            .RejectAsync(Caller.Anonymous, step.SubmissionId, step.RevisionId, RejectionCategory.Scope, null, default).RefusalAsync());
    }
}

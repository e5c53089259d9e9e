using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench;

namespace Plumbline.Web.Tests.Features.Workbench;

public class SubmittingTests
{
    [Fact]
    public async Task EverythingThatIsMissingIsSaidAtOnceAndNothingIsKept()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        await store.Lane.WriteAsync(db => db.EntrySources.RemoveRange(db.EntrySources));
        store.Analysis.IsComplete = false;

        var why = await store.Get<SubmitDraft>().RunAsync(
            entry.Owner, await entry.RequestAsync(summary: " ") with { HasConflict = null }, default).RefusalAsync();
        Assert.Equal(4, Assert.IsType<Refusal.Unmet>(why).Requirements.Length);
        Assert.Empty(await store.AuditedAsync());
        Assert.Empty(await store.ReadAsync(db => db.Revisions.ToListAsync()));
    }

    [Fact]
    public async Task ASourceForComparisonIsNoEvidence()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        await store.Lane.WriteAsync(db => db.EntrySources.Single().Use = SourceUse.Comparison);

        var why = Assert.IsType<Refusal.Unmet>(await store.Get<SubmitDraft>().RunAsync(entry.Owner, await entry.RequestAsync(), default).RefusalAsync());
        Assert.Equal("Attach at least one source as evidence.", Assert.Single(why.Requirements));
    }

    [Fact]
    public async Task TypingMeanwhileMakesTheSubmissionStale()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var request = await entry.RequestAsync();
        await entry.TypeAsync("Other words.");

        Assert.IsType<Refusal.Stale>(await store.Get<SubmitDraft>().RunAsync(entry.Owner, request, default).RefusalAsync());
    }

    [Fact]
    public async Task OnlyTheOwnerSubmits()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);

        Assert.IsType<Refusal.NotPermitted>(await store.Get<SubmitDraft>().RunAsync(store.Editor, await entry.RequestAsync(), default).RefusalAsync());
    }

    [Fact]
    public async Task OfADoubleClickOneSubmissionComes()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var request = await entry.RequestAsync();
        var submit = store.Get<SubmitDraft>();

        var outcomes = await Task.WhenAll(
            Task.Run(() => submit.RunAsync(entry.Owner, request, default)), Task.Run(() => submit.RunAsync(entry.Owner, request, default)));
        Assert.Single(outcomes.OfType<Outcome<SubmissionStep>.Done>());
        Assert.IsType<Refusal.Taken>(Assert.Single(outcomes.OfType<Outcome<SubmissionStep>.Refused>()).Why);
        Assert.Single(await store.ReadAsync(db => db.Submissions.ToListAsync()));
    }

    [Fact]
    public async Task ContributorsAreTheOwnerAndWhoeverTyped()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        await entry.TypeAsync("A text by two.", store.SecondEditor);
        await entry.SubmitAsync();

        var contributors = await store.ReadAsync(db => db.RevisionContributors.Select(c => c.PersonId).ToListAsync());
        Assert.Equal(new[] { entry.Owner.PersonId, store.SecondEditor.PersonId }.Order(), contributors.Order());
    }

    [Fact]
    public async Task OnlyMediumAndHighFindingsInTheNarratorsVoiceBecomeFlags()
    {
        await using var store = await TestStore.CreateAsync();
        store.Analysis.Phrases["old"] = Severity.Low;
        store.Analysis.Phrases["closed"] = Severity.Medium;
        await (await TestEntry.NewAsync(store)).SubmitAsync();
        var flag = Assert.Single(await store.ReadAsync(db => db.Flags.ToListAsync()));
        Assert.Equal(("closed", FlagState.Open), (flag.Anchor.Quote, flag.State));

        store.Analysis.Voice = Voice.Quoted;
        await (await TestEntry.NewAsync(store)).SubmitAsync();
        Assert.Single(await store.ReadAsync(db => db.Flags.ToListAsync()));
    }

    [Fact]
    public async Task AWithdrawnSubmissionComesBackAsItsNextRound()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var first = await entry.ClaimedAsync();
        Assert.IsType<Refusal.NotPermitted>(await store.Get<WithdrawSubmission>().RunAsync(store.Editor, first.SubmissionId, first.RevisionId, null, default).RefusalAsync());
        var withdrawn = await store.Get<WithdrawSubmission>().RunAsync(entry.Owner, first.SubmissionId, first.RevisionId, null, default).ValueAsync();
        Assert.Equal(SubmissionState.Draft, withdrawn.State);

        var again = await entry.SubmitAsync();
        Assert.Equal(first.SubmissionId, again.SubmissionId);
        Assert.NotEqual(first.RevisionId, again.RevisionId);
        Assert.Equal([1, 2], await store.ReadAsync(db => db.SubmissionRounds.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync()));
    }

    [Fact]
    public async Task AnAbandonedSubmissionMakesRoomForAnother()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var first = await entry.SubmitAsync();

        Assert.IsType<Refusal.Unmet>(await store.Get<AbandonSubmission>().RunAsync(entry.Owner, first.SubmissionId, first.RevisionId, null, default).RefusalAsync());
        await store.Get<AbandonSubmission>().RunAsync(entry.Owner, first.SubmissionId, first.RevisionId, "Begun anew.", default).ValueAsync();
        Assert.NotEqual(first.SubmissionId, (await entry.SubmitAsync()).SubmissionId);
    }

    [Fact]
    public async Task ANewerRevisionDropsTheApproval()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var approved = await entry.ApprovedAsync();
        await entry.TypeAsync(TestEntry.Text + " Nobody was hurt.");

        var newer = await entry.ResubmitAsync(approved);
        Assert.Equal(SubmissionState.Submitted, newer.State);
        Assert.IsType<Refusal.Unmet>(await store.Get<PublishRevision>()
            .RunAsync(store.Editor, newer.SubmissionId, newer.RevisionId, default).RefusalAsync());
        var claimed = await entry.ClaimAsync(newer);
        Assert.Equal(SubmissionState.InReview, claimed.State);
    }

    [Fact]
    public async Task HandingInTheSameTextAgainIsNoNewerRevision()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ClaimedAsync();

        var why = await store.Get<ResubmitDraft>().RunAsync(entry.Owner, step.SubmissionId, step.RevisionId, await entry.RequestAsync(), null, default).RefusalAsync();
        Assert.Equal("Hand in a newer revision.", Assert.IsType<Refusal.Unmet>(why).Reason);
    }

    [Fact]
    public async Task AfterChangesWereRequestedANewRevisionWaitsForAReviewer()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.ClaimedAsync();
        step = await store.Get<RequestChanges>().RunAsync(store.Reviewer, step.SubmissionId, step.RevisionId, "Name the officials.", default).ValueAsync();
        await entry.TypeAsync("The Tarn Weir was closed in May by order of the river board.");

        var again = await entry.ResubmitAsync(step);
        Assert.Equal(SubmissionState.Submitted, again.State);
        Assert.IsType<Refusal.Stale>(await store.Get<ResubmitDraft>()
            .RunAsync(entry.Owner, step.SubmissionId, step.RevisionId, await entry.RequestAsync(), null, default).RefusalAsync());
    }
}

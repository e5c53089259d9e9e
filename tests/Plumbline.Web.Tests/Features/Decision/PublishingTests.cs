using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench;

namespace Plumbline.Web.Tests.Features.Decision;

public class PublishingTests
{
    [Fact]
    public async Task WhatWasPublishedMeanwhileHasToBeTakenUpFirst()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var rival = await store.NewPersonAsync("Colm Rival", Role.Contributor);
        var second = await entry.NewDraftAsync(rival, "The Tarn Weir was closed in June.");
        var approved = await ApproveAsync(store, entry, await entry.SubmitAsync(rival, second));
        // The first one to be published makes the other's base an old one, but only where a version is published.
        var first = await entry.PublishedAsync();

        var why = Assert.IsType<Refusal.Unmet>(await store.Get<PublishRevision>().RunAsync(store.Editor, approved.SubmissionId, approved.RevisionId, default).RefusalAsync());
        Assert.Contains("rebase", why.Reason, StringComparison.Ordinal);

        await store.Get<RebaseDraft>().RunAsync(rival, second, first.RevisionId, default).ValueAsync();
        var again = await store.Get<ResubmitDraft>().RunAsync(
            rival, approved.SubmissionId, approved.RevisionId, await entry.RequestAsync(second), null, default).ValueAsync();
        Assert.Equal(SubmissionState.Submitted, again.State);
        var published = await entry.PublishAsync(await ApproveAsync(store, entry, again));

        var states = await store.ReadAsync(db => db.Submissions.ToDictionaryAsync(s => s.Id, s => s.State));
        Assert.Equal(SubmissionState.Superseded, states[first.SubmissionId]);
        Assert.Equal(SubmissionState.Published, states[published.SubmissionId]);
        Assert.Equal(published.RevisionId, (await store.ReadAsync(db => db.Entries.SingleAsync())).PublishedRevisionId);
    }

    [Fact]
    public async Task OfTwoThatPublishDifferentDraftsInTheSameSecondOneWins()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var rival = await store.NewPersonAsync("Colm Rival", Role.Contributor);
        var second = await ApproveAsync(store, entry, await entry.SubmitAsync(rival, await entry.NewDraftAsync(rival, "Another text.")));
        var first = await entry.ApprovedAsync();

        var outcomes = await Task.WhenAll(
            Task.Run(() => store.Get<PublishRevision>().RunAsync(store.Editor, first.SubmissionId, first.RevisionId, default)),
            Task.Run(() => store.Get<PublishRevision>().RunAsync(store.SecondEditor, second.SubmissionId, second.RevisionId, default)));

        var winner = Assert.Single(outcomes.OfType<Outcome<SubmissionStep>.Done>()).Value;
        Assert.Equal(winner.RevisionId, (await store.ReadAsync(db => db.Entries.SingleAsync())).PublishedRevisionId);
        Assert.Single(await store.AuditedAsync(), action => action == "submission.published");
    }

    [Fact]
    public async Task OfTwoThatPublishTheSameOneWinsAndTheOtherIsTold()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ApprovedAsync();

        var outcomes = await Task.WhenAll(
            Task.Run(() => store.Get<PublishRevision>().RunAsync(store.Editor, step.SubmissionId, step.RevisionId, default)),
            Task.Run(() => store.Get<PublishRevision>().RunAsync(store.SecondEditor, step.SubmissionId, step.RevisionId, default)));

        Assert.Single(outcomes.OfType<Outcome<SubmissionStep>.Done>());
        Assert.IsType<Refusal.Stale>(Assert.Single(outcomes.OfType<Outcome<SubmissionStep>.Refused>()).Why);
    }

    [Fact]
    public async Task OnlyWhatIsApprovedIsPublished()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).ReadyAsync();

        Assert.IsType<Refusal.Unmet>(await store.Get<PublishRevision>().RunAsync(store.Editor, step.SubmissionId, step.RevisionId, default).RefusalAsync());
        Assert.Null((await store.ReadAsync(db => db.Entries.SingleAsync())).PublishedRevisionId);
    }

    [Fact]
    public async Task AnAdminUnpublishesInAnEmergencyOnly()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).PublishedAsync();

        Assert.IsType<Refusal.NotPermitted>(await store.Get<Unpublish>().RunAsync(store.Contributor, step.SubmissionId, step.RevisionId, "Mine.", default).RefusalAsync());
        Assert.IsType<Refusal.Unmet>(await store.Get<Unpublish>().RunAsync(store.Admin, step.SubmissionId, step.RevisionId, null, default).RefusalAsync());
        await store.Get<Unpublish>().RunAsync(store.Admin, step.SubmissionId, step.RevisionId, "A court order.", default).ValueAsync();
        Assert.Null((await store.ReadAsync(db => db.Entries.SingleAsync())).PublishedRevisionId);
        Assert.Contains("submission.unpublished-in-emergency", await store.AuditedAsync());
    }

    static async Task<SubmissionStep> ApproveAsync(TestStore store, TestEntry entry, SubmissionStep step) =>
        await entry.ApproveAsync(await entry.RecommendAsync(await entry.ClaimAsync(step)));
}

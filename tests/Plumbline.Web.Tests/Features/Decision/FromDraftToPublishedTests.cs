using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Flags;

namespace Plumbline.Web.Tests.Features.Decision;

public class FromDraftToPublishedTests
{
    [Fact]
    public async Task ADraftIsReviewedDecidedAndPublishedByThreePeople()
    {
        await using var store = await TestStore.CreateAsync();
        store.Analysis.Phrases["Officials said"] = Severity.Medium;
        store.Analysis.Phrases["disagreed"] = Severity.High;
        var entry = await TestEntry.NewAsync(store);

        var step = await entry.ClaimedAsync();
        Assert.Equal(SubmissionState.InReview, step.State);
        await AnnotateAndSettleAsync(store, step.RevisionId);
        step = await entry.RecommendAsync(step);
        Assert.Equal(SubmissionState.ReadyForDecision, step.State);
        step = await entry.ApproveAsync(step);
        Assert.Equal(SubmissionState.Approved, step.State);
        step = await entry.PublishAsync(step);
        Assert.Equal(SubmissionState.Published, step.State);

        await using var db = store.Open();
        var published = await db.Entries.SingleAsync();
        Assert.Equal(step.RevisionId, published.PublishedRevisionId);
        Assert.Equal(store.Time.GetUtcNow(), published.PublishedAt);
        Assert.Equal(step.RevisionId, (await db.Drafts.SingleAsync()).BaseRevisionId);
        Assert.Equal(TestEntry.Text, (await db.Revisions.SingleAsync()).Text);
    }

    [Fact]
    public async Task EachStepIsAuditedOnceAndTheChainHolds()
    {
        await using var store = await TestStore.CreateAsync();
        store.Analysis.Phrases["Officials said"] = Severity.Medium;
        store.Analysis.Phrases["disagreed"] = Severity.High;
        var entry = await TestEntry.NewAsync(store);

        var step = await entry.ClaimedAsync();
        await AnnotateAndSettleAsync(store, step.RevisionId);
        await entry.PublishAsync(await entry.ApproveAsync(await entry.RecommendAsync(step)));

        Assert.Equal(
            [
                "conflict.declared", "submission.submitted", "flag.found", "flag.found",
                "conflict.declared", "submission.claimed",
                "thread.opened", "flag.confirmed", "flag.dismissed",
                "conflict.declared", "conflict.declared", "recommendation.given", "submission.reviews-complete",
                "submission.approved", "submission.published",
            ],
            await store.AuditedAsync());
        var verified = await store.VerifyAuditAsync();
        Assert.Null(verified.FirstBroken);
        Assert.Equal(15, verified.Count);
    }

    [Fact]
    public async Task OpenPagesAreToldOfEachStep()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).PublishedAsync();

        var told = await store.ReadAsync(db => db.Outbox.CountAsync(o => o.SubjectId == step.SubmissionId));
        Assert.Equal(5, told);
    }

    static async Task AnnotateAndSettleAsync(TestStore store, Guid revision)
    {
        await store.Get<Annotate>().RunAsync(
            store.Reviewer, revision, new TextSpan(4, 13), "Which of the two weirs?", blocking: false, ground: null, default).ValueAsync();
        var flags = await store.ReadAsync(db => db.Flags.OrderBy(f => f.Anchor.Start).ToListAsync());
        Assert.Equal(2, flags.Count);
        await store.Get<ConfirmFlag>().RunAsync(store.Reviewer, flags[0].Id, revision, note: null, default).ValueAsync();
        await store.Get<DismissFlag>().RunAsync(
            store.Reviewer, flags[1].Id, revision, DismissalReason.QuotedOrReported, note: null, link: null, default).ValueAsync();
    }
}

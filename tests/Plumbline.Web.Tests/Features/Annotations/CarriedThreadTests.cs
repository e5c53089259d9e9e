using Plumbline.Core.Anchoring;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Tests.Features.Annotations;

/// <summary>From the draft to the revision, from revision to revision, from version to version.</summary>
public sealed class CarriedThreadTests
{
    [Fact]
    public async Task SubmittingTakesTheDraftsThreadsAlongAndTheBlockingOnesBlock()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var thread = await draft.OpenAsync(draft.Rafe, blocking: true, ground: "Ferry log");
        await draft.EditAsync("# The ferry\n\n", "# The ferry\n\nA sentence on top. ");
        var step = await draft.SubmitAsync();

        var carried = Assert.Single(await draft.Get<ThreadsOfRevision>().ReadAsync(step.RevisionId, default));
        Assert.Equal((thread.ThreadId, ThreadDraft.Words), (carried.Id, carried.Quote));
        Assert.Equal(1, await BlockersAsync(draft, step));

        await draft.ResolveAsync(draft.Edda, thread with { RevisionId = step.RevisionId }).ValueAsync();
        Assert.Equal(0, await BlockersAsync(draft, step));
        Assert.Equal((0, 1), ((await draft.ReadAsync()).Open, (await draft.ReadAsync()).Resolved));
    }

    [Fact]
    public async Task AThreadOfTheReviewIsMarkedInTheDraftAndGoesAlongByItsOwnCharacters()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var first = await draft.SubmitAsync();
        var at = Evidence.EvidenceDraft.In(Evidence.EvidenceDraft.Text, "Harbour dues rose twice that year.");
        await draft.Get<Annotate>().RunAsync(draft.Rafe, first.RevisionId, at, "Twice?", blocking: false, null, default).ValueAsync();
        await draft.EditAsync("twice that", "twice in that same");

        Assert.Equal("Harbour dues rose twice in that same year.", Assert.Single((await draft.ReadAsync()).All).Words);
        var second = await draft.SubmitAsync(first);
        Assert.Equal("Harbour dues rose twice in that same year.", Assert.Single(await draft.Get<ThreadsOfRevision>().ReadAsync(second.RevisionId, default)).Quote);
    }

    [Fact]
    public async Task WhatIsLostOnTheWayIsListedInTheRevisionAndTheDraftAndFoundAgainWithItsWords()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        await draft.OpenAsync(draft.Rafe);
        var first = await draft.SubmitAsync();
        await draft.EditAsync(ThreadDraft.Words + " ", "");
        var second = await draft.SubmitAsync(first);

        var lost = Assert.Single(await draft.Get<ThreadsOfRevision>().ReadAsync(second.RevisionId, default));
        Assert.True(lost.TextIsGone);
        Assert.Equal(ThreadDraft.Words, lost.Quote);
        await draft.EditAsync("# The ferry", "# The ferry of Lorn");
        Assert.True(Assert.Single((await draft.ReadAsync()).All).IsOrphan);

        await draft.EditAsync("stopped in March. ", "stopped in March. " + ThreadDraft.Words + " ");
        Assert.Equal(ThreadDraft.Words, Assert.Single((await draft.ReadAsync()).All).Words);
        var third = await draft.SubmitAsync(second);
        Assert.False(Assert.Single(await draft.Get<ThreadsOfRevision>().ReadAsync(third.RevisionId, default)).TextIsGone);
    }

    [Fact]
    public async Task AThreadOpenedInTheDraftAfterwardsWaitsThereForTheNextRevision()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var first = await draft.SubmitAsync();
        await draft.OpenAsync(draft.Rafe);

        Assert.Empty(await draft.Get<ThreadsOfRevision>().ReadAsync(first.RevisionId, default));
        Assert.Equal(1, (await draft.Get<SubmissionQuery>().ReadAsync(draft.Rafe, first.SubmissionId, default).ValueAsync()).OpenInDraft);
        await draft.EditAsync("# The ferry", "# The ferry of Lorn");
        var second = await draft.SubmitAsync(first);
        Assert.Single(await draft.Get<ThreadsOfRevision>().ReadAsync(second.RevisionId, default));
        Assert.Equal(0, (await draft.Get<SubmissionQuery>().ReadAsync(draft.Rafe, first.SubmissionId, default).ValueAsync()).OpenInDraft);
    }

    [Fact]
    public async Task WhatIsOpenOnThePublishedVersionStandsInTheNextDraftAndGoesOnToTheNextVersion()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.SubmitAsync();
        var span = Evidence.EvidenceDraft.In(TestEntry.Text, "Farmers on the lower bank");
        var thread = await store.Get<Annotate>().RunAsync(store.Reviewer, step.RevisionId, span, "All of them?", blocking: false, null, default).ValueAsync();
        var published = await entry.PublishAsync(await entry.ApproveAsync(await entry.RecommendAsync(await entry.ClaimAsync(step))));

        var other = await entry.NewDraftAsync(store.Reviewer, "Rain came first. " + TestEntry.Text);
        Assert.Single(await store.Get<ThreadsOfRevision>().ReadAsync(published.RevisionId, default));
        var next = await entry.SubmitAsync(store.Reviewer, other);
        await store.Lane.ChangeAsync<int>(store.Editor, change =>
        {
            PublishedThreads.Carry(change, published.RevisionId, next.RevisionId);
            return 0;
        }).ValueAsync();

        var carried = Assert.Single(await store.Get<ThreadsOfRevision>().ReadAsync(next.RevisionId, default));
        Assert.Equal((thread.ThreadId, "Farmers on the lower bank", other), (carried.Id, carried.Quote, carried.DraftId));
        Assert.Equal(span.Start + "Rain came first. ".Length, carried.Span.Start);
    }

    [Fact]
    public void AnOrphanOfAnEarlierTextIsLookedForByItsWordsAndNotTakenForAPlace()
    {
        const string Text = "The gates were old. The weir closed in May.";
        var orphan = new TextAnchor(new(20, 20), "The weir closed in May.", "The gates were old. ", "");
        var nothingHappened = new Survival(Core.CoEditing.ChangeSet.Empty(Text.Length));
        Assert.Equal(new(20, 43), AnchorPlacing.Place(Text, orphan, nothingHappened).Span);
        Assert.Null(AnchorPlacing.Place("The gates were old, and so on.", orphan, new Survival(Core.CoEditing.ChangeSet.Empty(30))).Span);
    }

    static async Task<int> BlockersAsync(ThreadDraft draft, SubmissionStep step)
    {
        await using var db = await draft.App.OpenStoreAsync();
        var dossier = await db.LoadSubmissionAsync(step.SubmissionId, default);
        return dossier!.Blockers.Count(b => b.Kind == BlockerKind.Thread && b.Stands(TimeProvider.System.GetUtcNow()));
    }
}

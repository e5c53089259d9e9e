using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data.Flags;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Flags;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Tests.Features.Workbench;

public class CarryOverTests
{
    const string Moved = "A dry spring came first.\n\n" + TestEntry.Text;
    const string WithoutOfficials = "The Tarn Weir was closed in May. The gates were old.\n\nFarmers on the lower bank disagreed.";

    [Fact]
    public async Task AFlagGoesAlongWithItsWords()
    {
        await using var store = await TestStore.CreateAsync();
        var (entry, step) = await FlaggedAsync(store);
        await entry.TypeAsync(Moved);
        var newer = await entry.ResubmitAsync(step);

        var flag = await FlagAsync(store);
        Assert.Equal(newer.RevisionId, flag.RevisionId);
        Assert.Equal(Moved.IndexOf("Officials said", StringComparison.Ordinal), flag.Anchor.Start);
        Assert.Equal(FlagState.Open, flag.State);
    }

    [Fact]
    public async Task AnOpenFlagWhoseWordsAreGoneIsStaleAndOpensAgainWithThem()
    {
        await using var store = await TestStore.CreateAsync();
        var (entry, step) = await FlaggedAsync(store);
        await entry.TypeAsync(WithoutOfficials);
        var without = await entry.ResubmitAsync(step);
        var flag = await FlagAsync(store);
        Assert.Equal(FlagState.Stale, flag.State);
        Assert.Equal(without.RevisionId, flag.RevisionId);
        Assert.True(Assert.Single(await store.Get<FlagsOfRevision>().ReadAsync(without.RevisionId, default)).TextIsGone);

        await entry.TypeAsync(TestEntry.Text);
        await entry.ResubmitAsync(without);
        flag = await FlagAsync(store);
        Assert.Equal((FlagState.Open, "Officials said"), (flag.State, flag.Anchor.Quote));
        Assert.True(flag.Anchor.End > flag.Anchor.Start);
    }

    [Fact]
    public async Task AConfirmedFlagWhoseWordsAreGoneWaitsForACheck()
    {
        await using var store = await TestStore.CreateAsync();
        var (entry, step) = await FlaggedAsync(store);
        await store.Get<ConfirmFlag>().RunAsync(store.Reviewer, (await FlagAsync(store)).Id, step.RevisionId, null, default).ValueAsync();
        await entry.TypeAsync(WithoutOfficials);
        var newer = await entry.ResubmitAsync(step);
        var flag = await FlagAsync(store);
        Assert.Equal(FlagState.Rewritten, flag.State);

        Assert.IsType<Refusal.NotPermitted>(await store.Get<AnswerFlag>().CheckAsync(entry.Owner, flag.Id, newer.RevisionId, null, default).RefusalAsync());
        Assert.Equal(FlagState.Closed, (await store.Get<AnswerFlag>().CheckAsync(store.Reviewer, flag.Id, newer.RevisionId, null, default).ValueAsync()).State);
    }

    [Fact]
    public async Task ADismissedFlagIsNotRaisedAgainWhileItsSentenceStands()
    {
        await using var store = await TestStore.CreateAsync();
        var (entry, step) = await FlaggedAsync(store);
        await DismissAsync(store, step);
        await entry.TypeAsync(Moved);
        await entry.ResubmitAsync(step);

        Assert.Equal(FlagState.Dismissed, (await FlagAsync(store)).State);
    }

    [Fact]
    public async Task InAChangedSentenceTheSamePhraseIsRaisedAnew()
    {
        await using var store = await TestStore.CreateAsync();
        var (entry, step) = await FlaggedAsync(store);
        await DismissAsync(store, step);
        await entry.TypeAsync(TestEntry.Text.Replace("the gates were old", "the gates were old and the farmers careless", StringComparison.Ordinal));
        await entry.ResubmitAsync(step);

        var states = await store.ReadAsync(db => db.Flags.OrderBy(f => f.RaisedAt).ThenBy(f => f.Id).Select(f => f.State).ToListAsync());
        Assert.Equal([FlagState.Dismissed, FlagState.Open], states);
    }

    [Fact]
    public async Task WhatWasDismissedInThePublishedVersionStaysSettledInTheNextDraft()
    {
        await using var store = await TestStore.CreateAsync();
        var (entry, step) = await FlaggedAsync(store);
        await DismissAsync(store, step);
        await entry.PublishAsync(await entry.ApproveAsync(await entry.RecommendAsync(step)));

        await entry.TypeAsync(Moved);
        await entry.SubmitAsync();
        Assert.Single(await store.ReadAsync(db => db.Flags.ToListAsync()));
    }

    [Fact]
    public async Task AThreadGoesAlongAndKeepsItsQuoteWhenItsWordsAreGone()
    {
        await using var store = await TestStore.CreateAsync();
        var (entry, step) = await FlaggedAsync(store);
        var span = new TextSpan(TestEntry.Text.IndexOf("Farmers", StringComparison.Ordinal), TestEntry.Text.Length);
        await store.Get<Annotate>().RunAsync(store.Reviewer, step.RevisionId, span, "All of them?", blocking: false, null, default).ValueAsync();

        await entry.TypeAsync(Moved);
        var moved = await entry.ResubmitAsync(step);
        var thread = Assert.Single(await store.Get<ThreadsOfRevision>().ReadAsync(moved.RevisionId, default));
        Assert.Equal(thread.Quote, thread.Span.Of(Moved));

        await entry.TypeAsync("Quite another text about something else entirely.");
        var gone = await entry.ResubmitAsync(moved);
        thread = Assert.Single(await store.Get<ThreadsOfRevision>().ReadAsync(gone.RevisionId, default));
        Assert.True(thread.TextIsGone);
        Assert.Equal("Farmers on the lower bank disagreed.", thread.Quote);
    }

    static async Task<(TestEntry Entry, SubmissionStep Step)> FlaggedAsync(TestStore store)
    {
        store.Analysis.Phrases["Officials said"] = Severity.Medium;
        var entry = await TestEntry.NewAsync(store);
        return (entry, await entry.ClaimedAsync());
    }

    static Task<Flag> FlagAsync(TestStore store) => store.ReadAsync(db => db.Flags.SingleAsync());

    static async Task DismissAsync(TestStore store, SubmissionStep step) => await store.Get<DismissFlag>().RunAsync(
        store.Reviewer, (await FlagAsync(store)).Id, step.RevisionId, DismissalReason.SourcesAgreeOnTheWording, null, null, default).ValueAsync();
}

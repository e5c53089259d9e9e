using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Flags;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Tests.Features.Flags;

public class FlagTests
{
    [Fact]
    public async Task NobodySettlesFlagsInTheirOwnText()
    {
        await using var store = await TestStore.CreateAsync();
        var (flag, revision) = await FlagAsync(store, store.Editor);

        Assert.IsType<Refusal.NotPermitted>(await DismissAsync(store, store.Editor, flag, revision).RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await store.Get<ConfirmFlag>().RunAsync(store.Editor, flag, revision, null, default).RefusalAsync());
    }

    [Fact]
    public async Task AContributorIsToldToProposeADismissal()
    {
        await using var store = await TestStore.CreateAsync();
        var (flag, revision) = await FlagAsync(store);

        var why = await DismissAsync(store, store.Contributor, flag, revision).RefusalAsync();
        Assert.Contains("propose", Assert.IsType<Refusal.NotPermitted>(why).Reason, StringComparison.Ordinal);
        var step = await ProposeAsync(store, flag, revision).ValueAsync();
        Assert.Equal(step, await ProposeAsync(store, flag, revision).ValueAsync());

        var view = Assert.Single(await store.Get<FlagsOfRevision>().ReadAsync(revision, default));
        Assert.Equal(FlagState.Open, view.State);
        Assert.Equal(("Cora Lindqvist", "Proposed to dismiss: It is an official name."), (view.Steps[0].Actor, view.Steps[0].Note));
        Assert.Single(view.Steps);
    }

    [Theory]
    [InlineData(DismissalReason.Other, null, null, "Type the reason.")]
    [InlineData(DismissalReason.SettledEarlier, "As before.", null, "Link to where it was settled.")]
    [InlineData((DismissalReason)12, null, null, "This is not one of the reasons.")]
    public async Task ADismissalSaysWhy(DismissalReason reason, string? note, string? link, string missing)
    {
        await using var store = await TestStore.CreateAsync();
        var (flag, revision) = await FlagAsync(store);

        var why = await store.Get<DismissFlag>().RunAsync(store.Reviewer, flag, revision, reason, note, link, default).RefusalAsync();
        Assert.Equal(missing, why.Reason);
    }

    [Fact]
    public async Task OfTwoWhoSettleTheSameFlagTheLaterReadsWhoWasFirst()
    {
        await using var store = await TestStore.CreateAsync();
        var (flag, revision) = await FlagAsync(store);
        await DismissAsync(store, store.Reviewer, flag, revision).ValueAsync();

        var why = await store.Get<ConfirmFlag>().RunAsync(store.Editor, flag, revision, null, default).RefusalAsync();
        Assert.StartsWith("Rafe Okonjo has settled this flag already.", Assert.IsType<Refusal.Stale>(why).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConfirmedFlagIsDismissedByAnotherEditorOnly()
    {
        await using var store = await TestStore.CreateAsync();
        var (flag, revision) = await FlagAsync(store);
        await store.Get<ConfirmFlag>().RunAsync(store.Editor, flag, revision, null, default).ValueAsync();

        Assert.IsType<Refusal.NotPermitted>(await DismissAsync(store, store.Reviewer, flag, revision).RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await DismissAsync(store, store.Editor, flag, revision).RefusalAsync());
        Assert.Equal(FlagState.Dismissed, (await DismissAsync(store, store.SecondEditor, flag, revision).ValueAsync()).State);
    }

    [Fact]
    public async Task ADismissalIsAppealedByTheAuthorAndReopenedByASecondReader()
    {
        await using var store = await TestStore.CreateAsync();
        var (flag, revision) = await FlagAsync(store);
        var reopen = store.Get<ReopenFlag>();
        await DismissAsync(store, store.Reviewer, flag, revision).ValueAsync();
        Assert.IsType<Refusal.Unmet>(await reopen.RunAsync(store.Contributor, flag, revision, null, default).RefusalAsync());
        await reopen.RunAsync(store.Contributor, flag, revision, "It does take a side.", default).ValueAsync();
        await DismissAsync(store, store.Reviewer, flag, revision).ValueAsync();
        Assert.Equal(FlagState.Reopened, (await reopen.RunAsync(store.Editor, flag, revision, "I disagree.", default).ValueAsync()).State);

        Assert.Contains("flag.appealed", await store.AuditedAsync());
        Assert.Contains("flag.reopened", await store.AuditedAsync());
        var view = Assert.Single(await store.Get<FlagsOfRevision>().ReadAsync(revision, default));
        Assert.Equal([FlagState.Dismissed, FlagState.Reopened, FlagState.Dismissed, FlagState.Reopened], view.Steps.Select(s => s.To));
        Assert.Null(view.DismissalReason);
    }

    [Fact]
    public async Task AFlagRaisedTwiceByADoubleClickIsOne()
    {
        await using var store = await TestStore.CreateAsync();
        var (_, revision) = await FlagAsync(store);
        var raise = store.Get<RaiseFlag>();
        var first = await raise.RunAsync(store.Contributor, revision, new TextSpan(0, 8), Label.Weasel, Severity.Medium, "Which one?", default).ValueAsync();

        Assert.Equal(first, await raise.RunAsync(store.Contributor, revision, new TextSpan(0, 8), Label.Weasel, Severity.Medium, "Which one?", default).ValueAsync());
        Assert.Equal(2, await store.ReadAsync(db => db.Flags.CountAsync()));
    }

    [Fact]
    public async Task AnAuthorCannotBlockWithAFlagOfTheirOwn()
    {
        await using var store = await TestStore.CreateAsync();
        var (_, revision) = await FlagAsync(store);

        Assert.IsType<Refusal.NotPermitted>(await store.Get<RaiseFlag>()
            .RunAsync(store.Contributor, revision, new TextSpan(0, 8), Label.Weasel, Severity.High, "Which one?", default).RefusalAsync());
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(4, 4)]
    [InlineData(0, 100_000)]
    public async Task ARangeOutsideTheTextIsRefused(int start, int end)
    {
        await using var store = await TestStore.CreateAsync();
        var (_, revision) = await FlagAsync(store);

        Assert.IsType<Refusal.Invalid>(await store.Get<RaiseFlag>()
            .RunAsync(store.Reviewer, revision, new TextSpan(start, end), Label.Weasel, Severity.Low, "Which one?", default).RefusalAsync());
    }

    static async Task<(Guid Flag, Guid Revision)> FlagAsync(TestStore store, Caller? owner = null)
    {
        store.Analysis.Phrases["Officials said"] = Severity.Medium;
        var step = await (await TestEntry.NewAsync(store, owner)).SubmitAsync();
        return ((await store.ReadAsync(db => db.Flags.SingleAsync())).Id, step.RevisionId);
    }

    static Task<Outcome<FlagStep>> ProposeAsync(TestStore store, Guid flag, Guid revision) =>
        store.Get<ProposeDismissal>().RunAsync(store.Contributor, flag, revision, DismissalReason.OfficialName, null, null, default);

    static Task<Outcome<FlagStep>> DismissAsync(TestStore store, Caller by, Guid flag, Guid revision) =>
        store.Get<DismissFlag>().RunAsync(by, flag, revision, DismissalReason.InnocentSense, null, null, default);
}

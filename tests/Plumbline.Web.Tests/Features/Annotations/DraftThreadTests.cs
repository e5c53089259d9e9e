using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Tests.Features.Evidence;

namespace Plumbline.Web.Tests.Features.Annotations;

/// <summary>Threads in the text that people are writing.</summary>
public sealed class DraftThreadTests
{
    [Fact]
    public async Task AThreadStaysOnItsWordsWhileTheTextAroundAndInsideThemIsEdited()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        await draft.OpenAsync(draft.Rafe);
        await draft.EditAsync("towns blamed", "river towns blamed");
        await draft.EditAsync("# The ferry\n\n", "# The ferry\n\nA sentence on top, and one that says: both towns blamed the ice. ");

        var thread = Assert.Single((await draft.ReadAsync()).All);
        Assert.Equal(("Both river towns blamed the ice.", true, false), (thread.Words, thread.IsReworded, thread.IsOrphan));
        Assert.Equal(ThreadDraft.Words, thread.Thread.Quote);
    }

    [Fact]
    public async Task AThreadWhoseWordsAreGoneIsListedAsSuchAndPlacedAgainWhenTheyReturn()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        await draft.OpenAsync(draft.Rafe);
        await draft.EditAsync(ThreadDraft.Words + " ", "");

        var gone = await draft.ReadAsync();
        Assert.True(Assert.Single(gone.All).IsOrphan);
        Assert.Equal((1, 0), (gone.Open, gone.Resolved));

        await draft.EditAsync("stopped in March. ", "stopped in March. " + ThreadDraft.Words + " ");
        Assert.Equal(ThreadDraft.Words, Assert.Single((await draft.ReadAsync()).All).Words);
    }

    [Fact]
    public async Task AThreadCanBeAboutTheWholeDraft()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        await draft.OpenAsync(draft.Carl, words: null, body: "Whose view is this?");
        await draft.WriteAsync("Another text altogether.");

        var thread = Assert.Single((await draft.ReadAsync()).All);
        Assert.True(thread.Thread.IsOnWhole);
        Assert.False(thread.IsOrphan);

        var step = await draft.SubmitAsync();
        Assert.False(Assert.Single(await draft.Get<ThreadsOfRevision>().ReadAsync(step.RevisionId, default)).TextIsGone);
    }

    [Fact]
    public async Task WhoeverMaySeeTheDraftAndHasAPartInItMayTalkAndNobodyElse()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var ada = new Caller(await app.NewPersonAsync("ada", Role.Admin));
        var nobody = new Caller(await app.NewPersonAsync("reader"));
        var suspended = new Caller(await app.NewPersonAsync("sue", Role.Reviewer));
        await app.Lane.WriteAsync(db => db.Users.Single(p => p.Id == suspended.PersonId).SuspendedAt = DateTimeOffset.UnixEpoch);

        var thread = await draft.OpenAsync(draft.Carl);
        foreach (var refused in new[] { ada, nobody, suspended })
        {
            Assert.IsType<Refusal.NotPermitted>(await draft.TryOpenAsync(refused).RefusalAsync());
            Assert.IsType<Refusal.NotPermitted>(await draft.Get<ReplyToThread>().RunAsync(refused, thread.ThreadId, "Hm.", default).RefusalAsync());
            Assert.IsType<Refusal.NotPermitted>(await draft.ResolveAsync(refused, thread).RefusalAsync());
        }
        Assert.IsType<Refusal.NotSignedIn>(await draft.TryOpenAsync(Caller.Anonymous).RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await draft.Get<ThreadsOfDraft>().ReadAsync(new Actor(nobody.PersonId, "reader", []), draft.DraftId, default).RefusalAsync());
        Assert.Single(Assert.Single((await draft.ReadAsync()).All).Thread.Comments);
    }

    [Fact]
    public async Task ItIsResolvedByItsStarterTheOwnerOrWhoeverReviewsAndOpenedAgain()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var other = new Caller(await app.NewPersonAsync("otto", Role.Contributor));
        foreach (var may in new[] { draft.Carl, draft.Cora, draft.Rafe, draft.Edda })
        {
            var thread = await draft.OpenAsync(draft.Carl, body: $"Asked for {may.PersonId}.");
            Assert.IsType<Refusal.NotPermitted>(await draft.ResolveAsync(other, thread).RefusalAsync());
            Assert.True((await draft.ResolveAsync(may, thread).ValueAsync()).IsResolved);
            Assert.IsType<Refusal.Stale>(await draft.ResolveAsync(may, thread).RefusalAsync());
            Assert.False((await draft.Get<ReopenThread>().RunAsync(may, thread.ThreadId, null, default).ValueAsync()).IsResolved);
        }
        Assert.Equal((4, 0), ((await draft.ReadAsync()).Open, (await draft.ReadAsync()).Resolved));
    }

    [Fact]
    public async Task OnlySomebodyUninvolvedBlocksNamingTheGroundAndLetsGoAgain()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        Assert.IsType<Refusal.NotPermitted>(await draft.TryOpenAsync(draft.Cora, blocking: true, ground: "Ferry log").RefusalAsync());
        Assert.IsType<Refusal.Unmet>(await draft.TryOpenAsync(draft.Rafe, blocking: true, ground: " ").RefusalAsync());
        var thread = await draft.OpenAsync(draft.Rafe, blocking: true, ground: "Ferry log");
        Assert.IsType<Refusal.NotPermitted>(await draft.ResolveAsync(draft.Cora, thread).RefusalAsync());

        var mark = draft.Get<MarkThreadBlocking>();
        Assert.IsType<Refusal.NotPermitted>(await mark.RunAsync(draft.Cora, thread.ThreadId, null, blocking: false, null, default).RefusalAsync());
        await mark.RunAsync(draft.Edda, thread.ThreadId, null, blocking: false, null, default).ValueAsync();
        Assert.False(Assert.Single((await draft.ReadAsync()).All).Thread.Blocking);
        await mark.RunAsync(draft.Edda, thread.ThreadId, null, blocking: true, "loaded-term", default).ValueAsync();
        Assert.Equal("loaded-term", Assert.Single((await draft.ReadAsync()).All).Thread.BlockingGround);
        Assert.True((await draft.ResolveAsync(draft.Rafe, thread).ValueAsync()).IsResolved);
    }

    [Fact]
    public async Task AReviewerWhoHasTypedInTheDraftBlocksNothingThere()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var both = new Caller(await app.NewPersonAsync("bo", Role.Editor, Role.Reviewer));
        await draft.Get<OpenDrafts>().ReplaceAsync(draft.DraftId, both.PersonId, EvidenceDraft.Text + " So I hear.", CancellationToken.None).ValueAsync();

        Assert.IsType<Refusal.NotPermitted>(await draft.TryOpenAsync(both, blocking: true, ground: "Ferry log").RefusalAsync());
        await draft.OpenAsync(both);
    }

    [Fact]
    public async Task ForgedPlacesIdsAndRevisionsAreRefused()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var annotate = draft.Get<AnnotateDraft>();
        var words = await draft.SelectAsync(ThreadDraft.Words);

        Assert.IsType<Refusal.NotFound>(await annotate.RunAsync(draft.Rafe, Guid.NewGuid(), words, "Hm.", false, null, default).RefusalAsync());
        Assert.IsType<Refusal.NotFound>(await annotate.RunAsync(draft.Rafe, Guid.NewGuid(), null, "Hm.", false, null, default).RefusalAsync());
        Assert.IsType<Refusal.Stale>(await annotate.RunAsync(draft.Rafe, draft.DraftId, words with { Quote = "Words of another draft" }, "Hm.", false, null, default).RefusalAsync());
        Assert.IsType<Refusal.Stale>(await annotate.RunAsync(draft.Rafe, draft.DraftId, words with { Version = 900 }, "Hm.", false, null, default).RefusalAsync());
        Assert.IsType<Refusal.Invalid>(await annotate.RunAsync(draft.Rafe, draft.DraftId, words with { Start = -1 }, "Hm.", false, null, default).RefusalAsync());
        Assert.IsType<Refusal.Invalid>(await annotate.RunAsync(draft.Rafe, draft.DraftId, words with { End = words.Start, Quote = "" }, "Hm.", false, null, default).RefusalAsync());

        var thread = await draft.OpenAsync(draft.Rafe);
        Assert.IsType<Refusal.NotFound>(await draft.Get<ReplyToThread>().RunAsync(draft.Rafe, Guid.NewGuid(), "Hm.", default).RefusalAsync());
        Assert.IsType<Refusal.Stale>(await draft.Get<ResolveThread>().RunAsync(draft.Rafe, thread.ThreadId, Guid.NewGuid(), default).RefusalAsync());
    }

    [Fact]
    public async Task ADraftThatWasAbandonedIsReadOnly()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var thread = await draft.OpenAsync(draft.Rafe);
        await app.Lane.WriteAsync(db => db.Drafts.Single(d => d.Id == draft.DraftId).AbandonedAt = DateTimeOffset.UnixEpoch);

        Assert.IsType<Refusal.Unmet>(await draft.TryOpenAsync(draft.Rafe, words: null).RefusalAsync());
        Assert.IsType<Refusal.Unmet>(await draft.Get<ReplyToThread>().RunAsync(draft.Rafe, thread.ThreadId, "Hm.", default).RefusalAsync());
        Assert.Single((await draft.ReadAsync()).All);
    }

    [Fact]
    public async Task WhatIsTypedIsKeptAsItIsOrRefusedInPlainWords()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var thread = await draft.OpenAsync(draft.Rafe, body: "<script>alert('x')</script> \ud800 \0");
        var reply = draft.Get<ReplyToThread>();
        var tooLong = Assert.IsType<Refusal.TooLarge>(await reply.RunAsync(draft.Cora, thread.ThreadId, new string('x', 100_000), default).RefusalAsync());
        Assert.Equal("This is longer than 10000 characters; shorten it.", tooLong.Reason);
        Assert.IsType<Refusal.Invalid>(await reply.RunAsync(draft.Cora, thread.ThreadId, " \n", default).RefusalAsync());

        Assert.Equal("<script>alert('x')</script> \ufffd", Assert.Single(Assert.Single((await draft.ReadAsync()).All).Thread.Comments).Body.TrimEnd());
    }

    [Fact]
    public async Task ADoubleClickOpensOneThread()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        Assert.Equal(await draft.OpenAsync(draft.Rafe), await draft.OpenAsync(draft.Rafe));
        Assert.Equal(await draft.OpenAsync(draft.Rafe, words: null), await draft.OpenAsync(draft.Rafe, words: null));
        Assert.Equal(2, (await draft.ReadAsync()).All.Length);
    }
}

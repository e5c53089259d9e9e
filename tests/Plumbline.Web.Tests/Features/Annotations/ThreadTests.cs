using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Tests.Features.Annotations;

public class ThreadTests
{
    static readonly TextSpan Weir = new(4, 13);

    [Fact]
    public async Task AThreadKeepsItsQuoteAndItsCommentsInOrder()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).SubmitAsync();
        var thread = await OpenAsync(store, step.RevisionId);
        store.Time.Advance(TimeSpan.FromMinutes(1));
        await store.Get<ReplyToThread>().RunAsync(store.Contributor, thread.ThreadId, "The upper one.", default).ValueAsync();

        var view = Assert.Single(await store.Get<ThreadsOfRevision>().ReadAsync(step.RevisionId, default));
        Assert.Equal("Tarn Weir", view.Quote);
        Assert.Equal(["Which weir?", "The upper one."], view.Comments.Select(c => c.Body));
        Assert.Equal(["Rafe Okonjo", "Cora Lindqvist"], view.Comments.Select(c => c.Author));
    }

    [Fact]
    public async Task ADoubleClickOpensOneThreadAndWritesOneReply()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).SubmitAsync();
        var thread = await OpenAsync(store, step.RevisionId);
        Assert.Equal(thread, await OpenAsync(store, step.RevisionId));
        await store.Get<ReplyToThread>().RunAsync(store.Contributor, thread.ThreadId, "The upper one.", default).ValueAsync();
        await store.Get<ReplyToThread>().RunAsync(store.Contributor, thread.ThreadId, "The upper one. ", default).ValueAsync();

        Assert.Equal(2, Assert.Single(await store.Get<ThreadsOfRevision>().ReadAsync(step.RevisionId, default)).Comments.Length);
    }

    [Fact]
    public async Task AnAuthorCannotBlockAndABlockerNamesItsGround()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).SubmitAsync();
        var annotate = store.Get<Annotate>();

        Assert.IsType<Refusal.NotPermitted>(await annotate.RunAsync(store.Contributor, step.RevisionId, Weir, "No.", blocking: true, "Weir log", default).RefusalAsync());
        Assert.IsType<Refusal.Unmet>(await annotate.RunAsync(store.Reviewer, step.RevisionId, Weir, "No.", blocking: true, " ", default).RefusalAsync());
    }

    [Fact]
    public async Task AnAdminReadsAlongAndAVisitorSignsIn()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).SubmitAsync();

        Assert.IsType<Refusal.NotPermitted>(await store.Get<Annotate>().RunAsync(store.Admin, step.RevisionId, Weir, "Hm.", blocking: false, null, default).RefusalAsync());
        Assert.IsType<Refusal.NotSignedIn>(await store.Get<Annotate>().RunAsync(Caller.Anonymous, step.RevisionId, Weir, "Hm.", blocking: false, null, default).RefusalAsync());
    }

    [Fact]
    public async Task AnOlderRevisionIsNotAnnotatedAnyMore()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var old = await entry.SubmitAsync();
        await entry.TypeAsync("Another text.");
        var newer = await entry.ResubmitAsync(old);

        var why = await store.Get<Annotate>().RunAsync(store.Reviewer, old.RevisionId, Weir, "Hm.", blocking: false, null, default).RefusalAsync();
        Assert.Equal(newer.RevisionId, Assert.IsType<Refusal.Stale>(why).CurrentRevision);
    }

    [Fact]
    public async Task AResolvedThreadIsReopened()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).SubmitAsync();
        var thread = await OpenAsync(store, step.RevisionId);
        Assert.True((await store.Get<ResolveThread>().RunAsync(store.Contributor, thread.ThreadId, step.RevisionId, default).ValueAsync()).IsResolved);
        Assert.IsType<Refusal.Stale>(await store.Get<ResolveThread>().RunAsync(store.Reviewer, thread.ThreadId, step.RevisionId, default).RefusalAsync());
        Assert.False((await store.Get<ReopenThread>().RunAsync(store.Reviewer, thread.ThreadId, step.RevisionId, default).ValueAsync()).IsResolved);
        Assert.Equal(["thread.opened", "thread.resolved", "thread.reopened"], (await store.AuditedAsync()).Where(a => a.StartsWith("thread", StringComparison.Ordinal)));
    }

    static Task<ThreadStep> OpenAsync(TestStore store, Guid revision) =>
        store.Get<Annotate>().RunAsync(store.Reviewer, revision, Weir, "Which weir?", blocking: false, null, default).ValueAsync();
}

using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Home;

namespace Plumbline.Web.Tests.Features.Annotations;

public sealed class MentionTests
{
    [Fact]
    public async Task WhoeverIsSpokenToIsToldUntilTheyOpenTheThreadOrAnswer()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var thread = await draft.OpenAsync(draft.Cora, body: "@rafe and @edda: which towns?");

        var told = Assert.Single(await draft.Get<HomeQuery>().MentionsOfAsync(draft.Rafe.PersonId, default));
        Assert.Equal((thread.ThreadId, "The ferry", "cora", "@rafe and @edda: which towns?", draft.DraftId), (told.ThreadId, told.Title, told.By, told.Said, told.DraftId));

        Assert.Equal(0, await draft.Get<ReadMentions>().RunAsync(draft.Carl, thread.ThreadId, default).ValueAsync());
        Assert.Equal(1, await draft.Get<ReadMentions>().RunAsync(draft.Rafe, thread.ThreadId, default).ValueAsync());
        Assert.Equal([draft.Edda.PersonId], await draft.UnreadAsync());
        await draft.Get<ReplyToThread>().RunAsync(draft.Edda, thread.ThreadId, "Lorn and Ketterby, @cora.", default).ValueAsync();
        Assert.Equal([draft.Cora.PersonId], await draft.UnreadAsync());
    }

    [Fact]
    public async Task NobodyIsToldWhoMayNotSeeTheDraftAndNobodyOfTheirOwnWords()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        await app.NewPersonAsync("reader");
        var suspended = await app.NewPersonAsync("sue", Role.Reviewer);
        await app.Lane.WriteAsync(db => db.Users.Single(p => p.Id == suspended).SuspendedAt = DateTimeOffset.UnixEpoch);
        await draft.OpenAsync(draft.Cora, body: "@reader @sue @cora @nobody me@rafe.example");

        Assert.Empty(await draft.UnreadAsync());
        Assert.All((await draft.ReadAsync()).All.SelectMany(t => t.Thread.Comments), c => Assert.Empty(c.Mentions));
    }

    [Fact]
    public async Task ACommentSpeaksToTwentyPeopleAtMost()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var names = Enumerable.Range(0, 21).Select(i => $"reviewer-{i:00}").ToList();
        foreach (var name in names)
            await app.NewPersonAsync(name, Role.Reviewer);

        var why = await draft.TryOpenAsync(draft.Cora, body: string.Join(' ', names.Select(n => "@" + n))).RefusalAsync();
        Assert.Equal("This speaks to 21 people; 20 at most can be told of one comment.", why.Reason);
        await draft.OpenAsync(draft.Cora, body: string.Join(' ', names.Skip(1).Select(n => "@" + n)));
        Assert.Equal(20, (await draft.UnreadAsync()).Count);
    }

    [Fact]
    public async Task AThreadOnARevisionTellsThemToo()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var step = await draft.SubmitAsync();
        await draft.Get<Annotate>().RunAsync(draft.Rafe, step.RevisionId, new(2, 5), "@cora?", blocking: false, null, default).ValueAsync();
        Assert.Equal([draft.Cora.PersonId], await draft.UnreadAsync());
    }

    [Fact]
    public async Task HomeListsWhereOneWasSpokenToAndLeadsToTheThread()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await ThreadDraft.NewAsync(app);
        var thread = await draft.OpenAsync(draft.Cora, body: "@rafe <b>which</b> towns?");
        var page = await (await app.SignInAsync("rafe")).OpenAsync("/");

        var link = page.QuerySelector($"a[href='/drafts/{draft.DraftId}?thread={thread.ThreadId}']");
        Assert.Equal("The ferry", link?.TextContent);
        Assert.Contains("@rafe <b>which</b> towns?", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".mentions b"));
    }
}

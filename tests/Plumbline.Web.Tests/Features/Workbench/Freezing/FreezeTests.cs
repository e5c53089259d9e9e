using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Features.Workbench.Suggestions;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Drafts.Suggestions;
using Plumbline.Web.Tests.Features.Workbench.Versions;

namespace Plumbline.Web.Tests.Features.Workbench.Freezing;

/// <summary>Two people undo one another. Between two edits nobody has the draft open, so each begins with what the store knows.</summary>
public sealed class FreezeTests : IAsyncLifetime
{
    const string Sentence = "The council paid for it.";
    const string Other = "Nobody knows who paid for it.";

    VersionStory story = null!;

    public async Task InitializeAsync() => story = await VersionStory.BeginAsync();

    public async Task DisposeAsync() => await story.DisposeAsync();

    async Task QuarrelAsync()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            await story.EditAsync(story.Olga, Sentence, Other);
            await story.EditAsync(story.Gus, Other, Sentence);
        }
    }

    async Task<PushResult> TryAsync(Caller by, string words, string with)
    {
        var now = await story.NowAsync();
        var at = now.Text.IndexOf(words, StringComparison.Ordinal);
        await using var lease = await story.Get<OpenDrafts>().OpenAsync(story.Draft, default);
        return await lease!.Draft.PushAsync(now.Version, $"typed-{Guid.NewGuid():n}", 1, [ChangeSet.Replacing(now.Text.Length, at, at + words.Length, with)], by.PersonId);
    }

    async Task<Annotation> ThreadAsync()
    {
        await using var db = await story.App.OpenStoreAsync();
        return await db.Annotations.AsNoTracking().Include(a => a.Comments).ThenInclude(c => c.Mentions).SingleAsync();
    }

    async Task ResolveAsync(Caller by)
    {
        await story.Get<DeclareConflict>().RunAsync(by, story.Entry, hasConflict: false, note: null, default).ValueAsync();
        await story.Get<ResolveThread>().RunAsync(by, (await ThreadAsync()).Id, revisionSeen: null, default).ValueAsync();
    }

    [Fact]
    public async Task OnceIsNoQuarrel()
    {
        await story.EditAsync(story.Olga, Sentence, Other);
        await story.EditAsync(story.Gus, Other, Sentence);
        Assert.IsType<PushResult.Accepted>(await TryAsync(story.Olga, Sentence, Other));
        await using var db = await story.App.OpenStoreAsync();
        Assert.Empty(await db.Annotations.ToListAsync());
    }

    [Fact]
    public async Task RemovedAndRestoredTwiceItIsFrozenBehindAThreadThatShowsBothWordings()
    {
        await QuarrelAsync();
        var thread = await ThreadAsync();
        Assert.True(thread.Blocking);
        Assert.Equal((story.Draft, Sentence), (thread.DraftId, thread.Anchor.Quote));
        var comment = Assert.Single(thread.Comments);
        foreach (var shown in new[] { $"Stands now: “{Sentence}”", $"Stood instead: “{Other}”", "Olga removed it", "Gus restored it" })
            Assert.Contains(shown, comment.Body, StringComparison.Ordinal);
        Assert.Equal(new[] { story.Olga.PersonId, story.Gus.PersonId }.Order(), comment.Mentions.Select(m => m.PersonId).Order());
        Assert.Equal(["sentence.frozen"], await story.AuditedAsync("sentence"));

        var refused = Assert.IsType<PushResult.Frozen>(await TryAsync(story.Olga, Sentence, Other));
        Assert.Contains($"“{Sentence}” is frozen", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("thread", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<PushResult.Frozen>(await TryAsync(story.Olga, "council paid", "council never paid"));
        Assert.Equal(VersionStory.Published, await story.TextAsync());
    }

    [Fact]
    public async Task ItsThreadBlocksAsLongAsItIsOpen()
    {
        await QuarrelAsync();
        var edda = new Caller(await story.App.NewPersonAsync("Edda", Role.Editor));
        await story.Get<DeclareConflict>().RunAsync(edda, story.Entry, hasConflict: false, note: null, default).ValueAsync();
        var mark = story.Get<MarkThreadBlocking>();
        Assert.IsType<Refusal.Taken>(await mark.RunAsync(edda, (await ThreadAsync()).Id, null, blocking: false, null, default).RefusalAsync());
        Assert.True((await ThreadAsync()).Blocking);
        await ResolveAsync(edda);
        Assert.NotNull((await ThreadAsync()).ResolvedAt);
    }

    [Fact]
    public async Task AroundItPeopleGoOnWriting()
    {
        await QuarrelAsync();
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.EditAsync(story.Gus, " Nobody was asked.", " Somebody asked.");
        Assert.IsType<PushResult.Frozen>(await TryAsync(story.Gus, Sentence + " ", ""));
        await story.EditAsync(story.Olga, " Somebody asked.", " Twice. Somebody asked.");
        Assert.Contains("in June. The council paid for it. Twice. Somebody asked.", await story.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItThawsWhenSomebodyUninvolvedResolvesTheThreadAlsoForThoseWhoHaveTheDraftOpen()
    {
        await using var open = await story.Get<OpenDrafts>().OpenAsync(story.Draft, default);
        await QuarrelAsync();
        Assert.IsType<PushResult.Frozen>(await TryAsync(story.Olga, Sentence, Other));
        var edda = new Caller(await story.App.NewPersonAsync("Edda", Role.Editor));
        await ResolveAsync(edda);
        Assert.IsType<PushResult.Accepted>(await TryAsync(story.Olga, Sentence, Other));
        Assert.Contains(Other, await story.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReopenedTheThreadFreezesItAgain()
    {
        await QuarrelAsync();
        var edda = new Caller(await story.App.NewPersonAsync("Edda", Role.Editor));
        await ResolveAsync(edda);
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.Get<ReopenThread>().RunAsync(edda, (await ThreadAsync()).Id, revisionSeen: null, default).ValueAsync();
        Assert.IsType<PushResult.Frozen>(await TryAsync(story.Olga, Sentence, Other));
    }

    [Fact]
    public async Task ThoseWhoQuarrelDoNotResolveIt()
    {
        await QuarrelAsync();
        var thread = await ThreadAsync();
        foreach (var involved in new[] { story.Olga, story.Gus })
            Assert.IsType<Refusal.NotPermitted>(await story.Get<ResolveThread>().RunAsync(involved, thread.Id, revisionSeen: null, default).RefusalAsync());
        Assert.IsType<PushResult.Frozen>(await TryAsync(story.Olga, Sentence, Other));
    }

    [Fact]
    public async Task NoOtherWayIntoTheTextGetsRoundIt()
    {
        var reason = "is frozen";
        await story.EditAsync(story.Olga, Sentence, Other);
        var checkpoint = await story.NameAsync("With the other wording");
        await story.EditAsync(story.Gus, Other, Sentence);
        await story.EditAsync(story.Olga, Sentence, Other);
        await story.EditAsync(story.Gus, Other, Sentence);

        Assert.Contains(reason, (await story.RestoreAsync(story.Olga, checkpoint).RefusalAsync()).Reason, StringComparison.Ordinal);
        var now = await story.NowAsync();
        var replaced = story.Get<OpenDrafts>().ReplaceAsync(story.Draft, story.Olga.PersonId, now.Text.Replace(Sentence, Other, StringComparison.Ordinal), default);
        Assert.Contains(reason, (await replaced.RefusalAsync()).Reason, StringComparison.Ordinal);
        var edit = new SuggestedEdit(Guid.NewGuid(), now.Text.IndexOf("council", StringComparison.Ordinal), now.Text.IndexOf("council", StringComparison.Ordinal) + 7, "");
        await story.Get<SuggestChanges>().RunAsync(story.Rafe, story.Draft, now.Version, [edit], [], default).ValueAsync();
        Assert.Contains(reason, (await story.Get<DecideOnSuggestions>().AcceptAsync(story.Olga, story.Draft, [edit.Id], default).RefusalAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal(VersionStory.Published, await story.TextAsync());

        // A whole text that leaves the sentence alone is none of that.
        await story.Get<OpenDrafts>().ReplaceAsync(story.Draft, story.Olga.PersonId, now.Text.Replace("in May", "in June", StringComparison.Ordinal), default).ValueAsync();
    }

    [Fact]
    public async Task ASubmissionCarriesTheThreadThatStandsInTheWayOfApproval()
    {
        await story.AttachSourceAsync();
        await QuarrelAsync();
        await story.EditAsync(story.Olga, "in May", "in June");
        var step = await story.Get<SubmitDraft>().RunAsync(story.Olga, new SubmitRequest(story.Draft, (await story.NowAsync()).Version, "June", HasConflict: false), default).ValueAsync();
        var thread = Assert.Single(await story.Get<ThreadsOfRevision>().ReadAsync(step.RevisionId, default));
        Assert.True(thread.Blocking);
        Assert.Equal(Sentence, thread.Quote);
        Assert.IsType<PushResult.Frozen>(await TryAsync(story.Gus, Sentence, Other));
    }
}

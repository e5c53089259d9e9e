using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Features.Workbench.Suggestions;
using Plumbline.Web.Features.Workbench.Versions;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Tests.Features.Workbench.Versions;

public sealed class RestoreTests : IAsyncLifetime
{
    VersionStory story = null!;

    public async Task InitializeAsync() => story = await VersionStory.BeginAsync();

    public async Task DisposeAsync() => await story.DisposeAsync();

    [Fact]
    public async Task TheTextComesBackAsOneChangeAndWhatStoodThereIsKept()
    {
        var id = await story.NameAsync("As published");
        await story.EditAsync(story.Gus, "Nobody was asked.", "Everybody was asked.");
        var before = await story.NowAsync();
        var restored = await story.RestoreAsync(story.Gus, id, before.Version).ValueAsync();
        Assert.Equal(VersionStory.Published, await story.TextAsync());
        Assert.Equal(before.Version + 1, restored.Version);
        var (author, client) = (await story.LogAsync())[^1];
        Assert.Equal(story.Gus.PersonId, author);
        Assert.StartsWith("server-restore-", client, StringComparison.Ordinal);

        var kept = (await story.ListAsync()).Lines[0];
        Assert.Equal((VersionKind.Automatic, "Before restoring “As published”", "Gus"), (kept.Kind, kept.Name, kept.By));
        await using var db = await story.App.OpenStoreAsync();
        Assert.Equal(before.Text, await db.DraftCheckpoints.Where(c => c.Id == restored.CheckpointId).Select(c => c.Text).SingleAsync());
        Assert.Equal(["draft.restored"], await story.AuditedAsync("draft.res"));
    }

    [Fact]
    public async Task ItIsTakenBackAndWhatWasTypedSinceStays()
    {
        var id = await story.NameAsync("As published");
        await story.EditAsync(story.Gus, "Nobody was asked.", "Everybody was asked.");
        var restored = await story.RestoreAsync(story.Olga, id).ValueAsync();
        await story.EditAsync(story.Gus, "rose twice", "rose three times");
        await story.UndoAsync(story.Olga, restored.CheckpointId).ValueAsync();
        Assert.Equal(
            VersionStory.Published.Replace("Nobody was asked.", "Everybody was asked.", StringComparison.Ordinal).Replace("twice", "three times", StringComparison.Ordinal),
            await story.TextAsync());
        Assert.False((await story.ListAsync()).Lines.Single(line => line.Kind == VersionKind.Automatic).Checkpoint!.MayUndo);
        Assert.IsType<Refusal.Stale>(await story.UndoAsync(story.Gus, restored.CheckpointId).RefusalAsync());
    }

    [Fact]
    public async Task OfTwoWhoTakeItBackAtOnceOneIsTold()
    {
        var id = await story.NameAsync("As published");
        await story.EditAsync(story.Gus, "Nobody was asked.", "Everybody was asked.");
        var restored = await story.RestoreAsync(story.Olga, id).ValueAsync();
        var both = await Task.WhenAll(Task.Run(() => story.UndoAsync(story.Olga, restored.CheckpointId)), Task.Run(() => story.UndoAsync(story.Gus, restored.CheckpointId)));
        Assert.Single(both, outcome => !outcome.IsRefused);
        Assert.Contains("Everybody was asked.", await story.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await story.LogAsync()).Count(entry => entry.Client.StartsWith("server-undo-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhatIsTheTextAlreadyIsNotRestored()
    {
        var id = await story.NameAsync("As published");
        Assert.IsType<Refusal.Taken>(await story.RestoreAsync(story.Olga, id).RefusalAsync());
        Assert.DoesNotContain((await story.ListAsync()).Lines, line => line.Kind == VersionKind.Automatic);
    }

    [Fact]
    public async Task SuggestionsAreFoundAgainAndOneWhoseWordsAreGoneIsListedAsLost()
    {
        await story.EditAsync(story.Olga, "The river rose twice.", "The river rose twice. The mill fell silent.");
        var id = await story.NameAsync("With the mill");
        var (kept, lost) = (await SuggestAsync("council"), await SuggestAsync("silent"));
        await story.EditAsync(story.Olga, "The council paid for it. ", "");
        await story.EditAsync(story.Olga, " The mill fell silent.", "");
        Assert.All(await OpenAsync(), suggestion => Assert.True(suggestion.IsLost));
        await story.RestoreAsync(story.Olga, new VersionReference.Revision(1)).ValueAsync();
        Assert.False((await OpenAsync()).Single(s => s.Id == kept).IsLost);
        Assert.True((await OpenAsync()).Single(s => s.Id == lost).IsLost);
        await story.RestoreAsync(story.Olga, id).ValueAsync();
        Assert.Contains("silent", await story.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatComeBackAreTheirAuthorsAgain()
    {
        await story.EditAsync(story.Gus, "Nobody was asked.", "Nobody was asked. Two ");
        await story.EditAsync(story.Gus, "Two ", "Two farmers ");
        await story.EditAsync(story.Olga, "farmers ", "farmers and a miller sued. ");
        var id = await story.NameAsync("With the farmers");
        await story.EditAsync(story.Olga, " Two farmers and a miller sued. ", "");
        Assert.Empty(await story.ContributorsAsync());
        await story.RestoreAsync(new(await story.App.NewPersonAsync("Edda", Role.Editor)), id).ValueAsync();
        Assert.Equal(new[] { story.Gus.PersonId, story.Olga.PersonId }.Order(), await story.ContributorsAsync());
    }

    [Fact]
    public async Task WhoeverWroteAnOlderRevisionContributesToADraftThatItIsRestoredInto()
    {
        await story.PublishAsync(story.Entry, 2, "Another text stands here now.", story.Olga);
        var draft = await story.Get<BeginFromRevision>().RunAsync(story.Rafe, "dam", 1, await PublishedAsync(), default).ValueAsync();
        Assert.Equal(VersionStory.Published, await story.TextAsync(draft));
        Assert.Equal(new[] { story.Olga.PersonId, story.Rafe.PersonId }.Order(), await story.ContributorsAsync(draft));
        await using var db = await story.App.OpenStoreAsync();
        Assert.Equal(2, await db.Revisions.Where(r => r.Id == db.Entries.Single(e => e.Slug == "dam").PublishedRevisionId).Select(r => r.Number).SingleAsync());
        Assert.Empty(await db.Submissions.ToListAsync());
    }

    [Fact]
    public async Task WhatIsPublishedAlreadyIsNobodysContribution()
    {
        await story.EditAsync(story.Gus, "Nobody was asked.", "");
        await story.RestoreAsync(story.Gus, new VersionReference.Published()).ValueAsync();
        Assert.Equal(VersionStory.Published, await story.TextAsync());
        Assert.Empty(await story.ContributorsAsync());
    }

    [Fact]
    public async Task ASubmittedRevisionStaysWhileTheDraftGoesOnAndCanBeRestored()
    {
        await story.AttachSourceAsync();
        await story.EditAsync(story.Olga, "in May", "in June");
        var submitted = await story.TextAsync();
        var step = await story.Get<SubmitDraft>().RunAsync(story.Olga, new SubmitRequest(story.Draft, (await story.NowAsync()).Version, "June", HasConflict: false), default).ValueAsync();
        await story.EditAsync(story.Gus, "in June", "in July");

        await using var db = await story.App.OpenStoreAsync();
        Assert.Equal(submitted, await db.Revisions.Where(r => r.Id == step.RevisionId).Select(r => r.Text).SingleAsync());
        var line = (await story.ListAsync()).Lines.Single(l => l.Kind == VersionKind.Revision);
        Assert.True(line.IsOfThisDraft);
        await story.RestoreAsync(story.Gus, VersionReference.Parse(line.Reference)!).ValueAsync();
        Assert.Equal(submitted, await story.TextAsync());
        await using var again = await story.App.OpenStoreAsync();
        Assert.Equal(submitted, await again.Revisions.Where(r => r.Id == step.RevisionId).Select(r => r.Text).SingleAsync());
    }

    [Fact]
    public async Task WhoeverMayNotWriteDoesNotRestore()
    {
        var id = await story.NameAsync("As published");
        await story.EditAsync(story.Olga, "in May", "in June");
        foreach (var other in new[] { story.Rafe, story.Ada })
            Assert.IsType<Refusal.NotPermitted>(await story.RestoreAsync(other, id).RefusalAsync());
        Assert.IsType<Refusal.NotSignedIn>(await story.RestoreAsync(Caller.Anonymous, id).RefusalAsync());
        Assert.Contains("in June", await story.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextsOfOtherDraftsAndEntriesAndNoneAtAllAreNotFound()
    {
        var id = await story.NameAsync("Olga’s");
        var rival = await story.StartAsync(story.Gus);
        await story.PublishAsync(await story.NewEntryAsync("weir"), 7, "Another entry’s words.");
        foreach (var forged in new VersionReference[] { new VersionReference.Checkpoint(id), new VersionReference.Checkpoint(Guid.NewGuid()), new VersionReference.Revision(7) })
            Assert.IsType<Refusal.NotFound>(await story.RestoreAsync(story.Gus, forged, draft: rival).RefusalAsync());
        Assert.Equal(VersionStory.Published, await story.TextAsync(rival));
        Assert.IsType<Refusal.NotFound>(await story.UndoAsync(story.Gus, id, rival).RefusalAsync());
        Assert.IsType<Refusal.NotFound>(await story.UndoAsync(story.Olga, id).RefusalAsync());
    }

    [Fact]
    public async Task WhoeverHasSeenAnOlderTextIsAskedToLookAgain()
    {
        var id = await story.NameAsync("As published");
        await story.EditAsync(story.Olga, "in May", "in June");
        var seen = (await story.NowAsync()).Version;
        await story.EditAsync(story.Gus, "in June", "in July");
        Assert.IsType<Refusal.Stale>(await story.RestoreAsync(story.Olga, id, seen).RefusalAsync());
        Assert.Contains("in July", await story.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("draft:1")]
    [InlineData("revision:-1")]
    [InlineData("revision: 1")]
    [InlineData("checkpoint:")]
    public void AMangledReferenceIsNone(string text) => Assert.Null(VersionReference.Parse(text));

    async Task<Guid?> PublishedAsync()
    {
        await using var db = await story.App.OpenStoreAsync();
        return await db.Entries.Where(e => e.Slug == "dam").Select(e => e.PublishedRevisionId).SingleAsync();
    }

    async Task<Guid> SuggestAsync(string word)
    {
        var now = await story.NowAsync();
        var at = now.Text.IndexOf(word, StringComparison.Ordinal);
        var edit = new SuggestedEdit(Guid.NewGuid(), at, at + word.Length, "");
        await story.Get<SuggestChanges>().RunAsync(story.Rafe, story.Draft, now.Version, [edit], [], default).ValueAsync();
        return edit.Id;
    }

    async Task<IEnumerable<SuggestionView>> OpenAsync() =>
        (await story.Get<SuggestionsReader>().ReadAsync(new Actor(story.Olga.PersonId, "", [Role.Contributor]), story.Draft, default).ValueAsync()).Open;
}

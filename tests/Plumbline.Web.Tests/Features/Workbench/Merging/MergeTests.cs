using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.Merging;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Web.Features.Workbench.Merging;
using Plumbline.Web.Tests.Features.Workbench.Versions;

namespace Plumbline.Web.Tests.Features.Workbench.Merging;

public sealed class MergeTests : IAsyncLifetime
{
    VersionStory story = null!;
    Caller cem = Caller.Anonymous;
    Guid rival;

    public async Task InitializeAsync()
    {
        story = await VersionStory.BeginAsync();
        cem = new Caller(await story.App.NewPersonAsync("Cem", Role.Contributor));
        rival = await story.StartAsync(cem);
    }

    public async Task DisposeAsync() => await story.DisposeAsync();

    async Task<Outcome<MergedDraft>> MergeAsync(Caller by, params MergeChoice[] choices)
    {
        var view = await story.MergeViewAsync(story.Draft, rival);
        var answered = view.Conflicts.Zip(choices).ToDictionary(c => c.First.Key, c => c.Second);
        return await story.Get<MergeDrafts>().RunAsync(by, new MergeRequest(story.Draft, view.Target.Version, rival, view.Rival.Version, answered), default);
    }

    static string Text(params (string Old, string New)[] edits) =>
        edits.Aggregate(VersionStory.Published, (text, edit) => text.Replace(edit.Old, edit.New, StringComparison.Ordinal));

    [Fact]
    public async Task WhatOnlyTheRivalChangedIsTakenAsOneChangeAndTheRivalStays()
    {
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.EditAsync(cem, "rose twice", "rose three times", rival);
        await story.EditAsync(cem, "The council paid for it. ", "", rival);
        var (rivalText, before) = (await story.TextAsync(rival), await story.NowAsync());
        var merged = await (MergeAsync(story.Gus)).ValueAsync();
        Assert.Equal(Text(("in May", "in June"), ("rose twice", "rose three times"), ("The council paid for it. ", "")), await story.TextAsync());
        Assert.Equal((before.Version + 1, 0), (merged.Version, merged.Conflicts));
        Assert.Equal(rivalText, await story.TextAsync(rival));
        Assert.StartsWith("server-merge-", (await story.LogAsync())[^1].Client, StringComparison.Ordinal);

        await using var db = await story.App.OpenStoreAsync();
        var kept = await db.DraftCheckpoints.SingleAsync();
        Assert.Equal((CheckpointKind.BeforeMerge, before.Text, "Before merging “Cem’s draft”"), (kept.Kind, kept.Text, kept.Name));
        await story.UndoAsync(story.Olga, merged.CheckpointId).ValueAsync();
        Assert.Equal(before.Text, await story.TextAsync());
    }

    [Fact]
    public async Task AConflictWaitsForAnAnswerThatNamesIt()
    {
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.EditAsync(cem, "in May", "in early May", rival);
        var unmet = Assert.IsType<Refusal.Unmet>(await MergeAsync(story.Olga).RefusalAsync());
        Assert.Equal("“The dam was begun in June.”", Assert.Single(unmet.Requirements));
        Assert.Equal(Text(("in May", "in June")), await story.TextAsync());

        await MergeAsync(story.Olga, new MergeChoice.Own("The dam was begun in May or June.")).ValueAsync();
        Assert.Equal(Text(("in May", "in May or June")), await story.TextAsync());
    }

    [Fact]
    public async Task TheSecondMergeOfTheSameRivalAsksForNothingMore()
    {
        await story.EditAsync(cem, "rose twice", "rose three times", rival);
        await MergeAsync(story.Olga).ValueAsync();
        Assert.IsType<Refusal.Taken>(await MergeAsync(story.Olga).RefusalAsync());
        var view = await story.MergeViewAsync(story.Draft, rival);
        Assert.Equal((0, 0), (view.Conflicts.Length, view.Taken.Length));
    }

    [Fact]
    public async Task WhoseWordsWereMergedInIsAContributor()
    {
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.EditAsync(cem, "rose twice.", "rose twice. The mill fell silent.", rival);
        await MergeAsync(story.Gus).ValueAsync();
        Assert.Equal(new[] { story.Olga.PersonId, cem.PersonId }.Order(), await story.ContributorsAsync());
    }

    [Fact]
    public async Task WhoTookWordsOutThatTheMergeTakesOutIsAContributorToo()
    {
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.EditAsync(cem, "Nobody was asked.", "", rival);
        await MergeAsync(story.Gus).ValueAsync();
        Assert.Contains(cem.PersonId, await story.ContributorsAsync());
    }

    [Fact]
    public async Task WhoseWordingWasRewordedInTheAnswerIsAContributorToo()
    {
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.EditAsync(cem, "in May", "in early May", rival);
        await MergeAsync(story.Gus, new MergeChoice.Own("Work on the dam began in spring.")).ValueAsync();
        var contributors = await story.ContributorsAsync();
        Assert.Contains(cem.PersonId, contributors);
        Assert.Contains(story.Gus.PersonId, contributors);
    }

    [Fact]
    public async Task WhenSomebodyTypesMeanwhileNothingIsMerged()
    {
        await story.EditAsync(cem, "rose twice", "rose three times", rival);
        var view = await story.MergeViewAsync(story.Draft, rival);
        await story.EditAsync(cem, "in May", "in early May", rival);
        var request = new MergeRequest(story.Draft, view.Target.Version, rival, view.Rival.Version, new Dictionary<string, MergeChoice>());
        Assert.IsType<Refusal.Stale>(await story.Get<MergeDrafts>().RunAsync(story.Olga, request, default).RefusalAsync());
        await story.EditAsync(story.Olga, "in May", "in June");
        Assert.IsType<Refusal.Stale>(await story.Get<MergeDrafts>().RunAsync(story.Olga, request with { RivalSeen = 2 }, default).RefusalAsync());
        Assert.Equal(Text(("in May", "in June")), await story.TextAsync());
    }

    [Fact]
    public async Task OnlyThoseWhoMayWriteInADraftMergeIntoIt()
    {
        await story.EditAsync(cem, "rose twice", "rose three times", rival);
        foreach (var other in new[] { cem, story.Rafe, story.Ada })
            Assert.IsType<Refusal.NotPermitted>(await MergeAsync(other).RefusalAsync());
        Assert.Equal(VersionStory.Published, await story.TextAsync());
    }

    [Fact]
    public async Task DraftsOfOtherEntriesAndTheDraftItselfAreRefused()
    {
        await story.NewEntryAsync("weir");
        var elsewhere = await story.StartAsync(cem, "weir");
        var nothing = new Dictionary<string, MergeChoice>();
        Assert.IsType<Refusal.NotFound>(await story.Get<MergeDrafts>().RunAsync(story.Olga, new MergeRequest(story.Draft, 0, elsewhere, 0, nothing), default).RefusalAsync());
        Assert.IsType<Refusal.Invalid>(await story.Get<MergeDrafts>().RunAsync(story.Olga, new MergeRequest(story.Draft, 0, story.Draft, 0, nothing), default).RefusalAsync());
        Assert.IsType<Refusal.NotFound>(await story.Get<MergeDrafts>().RunAsync(story.Olga, new MergeRequest(Guid.NewGuid(), 0, rival, 0, nothing), default).RefusalAsync());
    }

    [Fact]
    public async Task TheEntrysPageListsTheRivalsWithWhatTheyDiffer()
    {
        await story.EditAsync(cem, "rose twice", "rose three times", rival);
        using var browser = await story.App.SignInAsync("Olga");
        var page = await browser.OpenAsync("/entries/dam");
        var lines = page.QuerySelectorAll("section[aria-labelledby=drafts] li").Select(li => li.TextContent).ToList();
        Assert.Contains(lines, line => line.Contains("Cem’s draft", StringComparison.Ordinal) && line.Contains("2 words added, 1 removed", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Your draft", StringComparison.Ordinal) && line.Contains("no word differs", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector($"a[href='/compare?entry=dam&left=draft:{story.Draft}&right=draft:{rival}']"));
        var merge = await browser.OpenAsync(page.QuerySelector($"a[href='/drafts/{story.Draft}/merge']")!.GetAttribute("href")!);
        Assert.NotNull(merge.QuerySelector($"a[href='/drafts/{story.Draft}/merge/{rival}']"));
    }

    [Fact]
    public async Task ThePageAsksAboutEachConflictAndShowsWhatIsTaken()
    {
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.EditAsync(cem, "in May", "in early <b>May</b>", rival);
        await story.EditAsync(cem, "rose twice", "rose three times", rival);
        using var browser = await story.App.SignInAsync("Olga");
        var page = await browser.OpenAsync($"/drafts/{story.Draft}/merge/{rival}");
        var conflict = Assert.Single(page.QuerySelectorAll("fieldset[data-conflict]"));
        Assert.Contains("The dam was begun in early <b>May</b>.", conflict.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, conflict.QuerySelectorAll("input[type=radio]").Length);
        Assert.Equal("The river rose three times.", Assert.Single(page.QuerySelectorAll("ins")).TextContent);
    }
}

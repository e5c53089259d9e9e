using Plumbline.Core.Review;
using Plumbline.Web.Features.Workbench.Versions;

namespace Plumbline.Web.Tests.Features.Workbench.Versions;

public sealed class CheckpointTests : IAsyncLifetime
{
    VersionStory story = null!;

    public async Task InitializeAsync() => story = await VersionStory.BeginAsync();

    public async Task DisposeAsync() => await story.DisposeAsync();

    [Fact]
    public async Task ItKeepsTheTextThatStoodThereWhileTheDraftGoesOn()
    {
        await story.EditAsync(story.Olga, "in May", "in June");
        var id = await story.NameAsync("  Before the\n hearing ");
        await story.EditAsync(story.Gus, "in June", "in July");
        var line = (await story.ListAsync()).Lines[0];
        Assert.Equal(("Before the hearing", "Olga", VersionKind.Checkpoint, $"checkpoint:{id}"), (line.Name, line.By, line.Kind, line.Reference));

        using var browser = await story.App.SignInAsync("Rafe");
        var page = await browser.OpenAsync($"/compare?entry=dam&left={line.Reference}&right=draft:{story.Draft}");
        Assert.Equal(("June", "July"), (page.QuerySelector("del")!.TextContent.Trim(), page.QuerySelector("ins")!.TextContent.Trim()));
        Assert.StartsWith("Checkpoint “Before the hearing” of Olga’s draft", page.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondClickMakesNoSecondOne()
    {
        Assert.Equal(await story.NameAsync("Once"), await story.NameAsync("Once"));
        Assert.Single((await story.ListAsync()).Lines, line => line.Kind == VersionKind.Checkpoint);
        Assert.Equal(["checkpoint.named"], await story.AuditedAsync("checkpoint"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData(null)]
    public async Task ItNeedsAName(string? name) =>
        Assert.IsType<Refusal.Invalid>(await story.Get<NameCheckpoint>().RunAsync(story.Olga, story.Draft, name, default).RefusalAsync());

    [Fact]
    public async Task ALongNameIsRefused() =>
        Assert.IsType<Refusal.TooLarge>(await story.Get<NameCheckpoint>().RunAsync(story.Olga, story.Draft, new string('x', 121), default).RefusalAsync());

    [Fact]
    public async Task OnlyThoseWhoMayWriteNameOne()
    {
        await story.NameAsync("By a guest", story.Gus);
        foreach (var other in new[] { story.Rafe, story.Ada })
            Assert.IsType<Refusal.NotPermitted>(await story.Get<NameCheckpoint>().RunAsync(other, story.Draft, "Mine", default).RefusalAsync());
        var seen = await story.ListAsync(story.Rafe, Role.Reviewer);
        Assert.False(seen.MayName || seen.MayRestore || seen.Lines[0].Checkpoint!.MayChange);
    }

    [Fact]
    public async Task ItIsRenamedAndRemovedAndBroughtBack()
    {
        var id = await story.NameAsync("Old name");
        var changing = story.Get<ChangeCheckpoint>();
        var renamed = await changing.RenameAsync(story.Olga, story.Draft, id, 0, "New name", default).ValueAsync();
        Assert.Equal("New name", (await story.ListAsync()).Lines[0].Name);
        var removed = await changing.RemoveAsync(story.Olga, story.Draft, id, renamed.Version, default).ValueAsync();
        Assert.DoesNotContain((await story.ListAsync()).Lines, line => line.Checkpoint is not null);
        Assert.IsType<Refusal.NotFound>(await story.RestoreAsync(story.Olga, id).RefusalAsync());
        await changing.TakeBackRemovalAsync(story.Olga, story.Draft, id, removed.Version, default).ValueAsync();
        Assert.Equal("New name", (await story.ListAsync()).Lines[0].Name);
        Assert.Equal(["checkpoint.named", "checkpoint.renamed", "checkpoint.removed", "checkpoint.brought-back"], await story.AuditedAsync("checkpoint"));
    }

    [Fact]
    public async Task OfTwoWhoChangeItTheSecondIsToldThatItIsAnotherNow()
    {
        var id = await story.NameAsync("Old name");
        var changing = story.Get<ChangeCheckpoint>();
        await changing.RenameAsync(story.Olga, story.Draft, id, 0, "New name", default).ValueAsync();
        Assert.IsType<Refusal.Stale>(await changing.RemoveAsync(story.Olga, story.Draft, id, 0, default).RefusalAsync());
    }

    [Fact]
    public async Task AGuestChangesTheirOwnOnlyAndTheOwnerAll()
    {
        var (owners, guests) = (await story.NameAsync("Olga’s"), await story.NameAsync("Gus’s", story.Gus));
        var changing = story.Get<ChangeCheckpoint>();
        Assert.IsType<Refusal.NotPermitted>(await changing.RemoveAsync(story.Gus, story.Draft, owners, 0, default).RefusalAsync());
        await changing.RenameAsync(story.Gus, story.Draft, guests, 0, "Mine", default).ValueAsync();
        await changing.RemoveAsync(story.Olga, story.Draft, guests, 1, default).ValueAsync();
    }

    [Fact]
    public async Task OneOfAnotherDraftIsNotFound()
    {
        var rival = await story.StartAsync(story.Gus);
        var id = await story.NameAsync("Olga’s");
        Assert.IsType<Refusal.NotFound>(await story.Get<ChangeCheckpoint>().RemoveAsync(story.Gus, rival, id, 0, default).RefusalAsync());
    }
}

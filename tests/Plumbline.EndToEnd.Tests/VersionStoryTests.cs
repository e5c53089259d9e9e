using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Two people keep, compare, restore and merge texts, each in a window of their own.</summary>
public sealed partial class VersionStoryTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string Text = "The lock keepers asked for a fee in May. The barge owners paid it.\n\nNobody counted the barges.";

    [Fact]
    public async Task ACheckpointIsComparedAndRestoredAndARivalDraftIsMergedWithOneConflict()
    {
        var (author, second) = (await fixture.Cast.AuthorAsync(), await fixture.Cast.SecondContributorAsync());
        var (slug, draft) = await fixture.Backstage.DraftAsync(author, "The fee in May", Text);
        var mine = await fixture.OpenAsync(author, $"/drafts/{draft}");
        await mine.IsReadyAsync();
        await InviteAsync(author, draft, second);
        var theirs = await fixture.OpenAsync(second, $"/drafts/{draft}");
        await theirs.IsReadyAsync();

        // One keeps the text, the other goes on writing, and the two texts are compared.
        await mine.GetByRole(AriaRole.Tab, new() { Name = "Versions" }).ClickAsync();
        await mine.GetByLabel("Keep this text as").FillAsync("Before the hearing");
        await mine.Button("Keep a checkpoint").ClickAsync();
        await mine.ExpectTextAsync("Kept as “Before the hearing”.");
        await theirs.TypeAtTheEndAsync(" It snowed.");
        await theirs.WaitForEditorAsync();
        await mine.ExpectEditorTextAsync(Text + " It snowed.");
        await mine.GetByRole(AriaRole.Link, new() { Name = "Compare Before the hearing with the draft" }).ClickAsync();
        await Expect(mine.Locator("td ins").First).ToContainTextAsync("It snowed.");
        await mine.GoBackAsync();
        await mine.IsReadyAsync();

        // Restored it is everybody's text at once; taken back, what the other had written is there again.
        await mine.GetByRole(AriaRole.Tab, new() { Name = "Versions" }).ClickAsync();
        await mine.Button("Restore Before the hearing").ClickAsync();
        await mine.ExpectTextAsync("“Before the hearing” is the draft’s text now.");
        await theirs.ExpectEditorTextAsync(Text);
        await mine.Locator(".pl-notice").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await theirs.ExpectEditorTextAsync(Text + " It snowed.");

        // The other one sees it differently: a rival draft, merged with one question.
        var rival = (await fixture.Backstage.As(second).PostAsync($"/entries/{slug}/drafts", new { revision = (Guid?)null })).Good().GetProperty("id").GetGuid();
        await fixture.Backstage.WriteAsync(second, rival, "The lock keepers asked for a fee in June. The barge owners paid it. Twice.\n\nNobody counted the barges. It snowed.");
        await mine.GotoAsync($"/entries/{slug}");
        await mine.GetByRole(AriaRole.Link, new() { Name = "Merge another draft into author’s" }).ClickAsync();
        await mine.GetByRole(AriaRole.Link, new() { Name = "Merge second-contributor’s draft" }).ClickAsync();
        var conflict = mine.GetByRole(AriaRole.Group, new() { NameRegex = Conflict() });
        await Expect(conflict).ToHaveCountAsync(1);
        await conflict.GetByRole(AriaRole.Radio, new() { NameRegex = InJune() }).CheckAsync();
        await mine.Button("Merge").ClickAsync();
        await mine.ExpectTextAsync("Merged.");
        const string merged = "The lock keepers asked for a fee in June. The barge owners paid it. Twice.\n\nNobody counted the barges. It snowed.";
        await theirs.ExpectEditorTextAsync(merged);
        Assert.Equal(merged, await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task ASentenceThatTwoPeopleKeepUndoingIsFrozenAndWhatWasTypedIsGivenBack()
    {
        var (author, second) = (await fixture.Cast.AuthorAsync(), await fixture.Cast.SecondContributorAsync());
        var (_, draft) = await fixture.Backstage.DraftAsync(author, "The fee in dispute", "It rained all week. The barge owners paid the fee.");
        await InviteAsync(author, draft, second);
        var mine = await fixture.OpenAsync(author, $"/drafts/{draft}");
        var theirs = await fixture.OpenAsync(second, $"/drafts/{draft}");
        await Task.WhenAll(mine.IsReadyAsync(), theirs.IsReadyAsync());
        const string paid = "It rained all week. The barge owners paid the fee.", nobody = "It rained all week.";
        foreach (var _ in new[] { 1, 2 })
        {
            await EraseAsync(mine, " The barge owners paid the fee.".Length);
            await theirs.ExpectEditorTextAsync(nobody);
            await theirs.PasteAtTheEndAsync(" The barge owners paid the fee.");
            await theirs.WaitForEditorAsync();
            await mine.ExpectEditorTextAsync(paid);
        }

        await mine.Editor().PressAsync("Control+End");
        for (var i = 0; i < 5; i++)
            await mine.Editor().PressAsync("ArrowLeft");
        await mine.Keyboard.InsertTextAsync("disputed ");
        await mine.ExpectTextAsync("“The barge owners paid the fee.” is frozen");
        await Expect(mine.Locator(".pl-kept blockquote")).ToHaveTextAsync("disputed ");
        await mine.ExpectEditorTextAsync(paid);
        Assert.Equal(paid, await fixture.Backstage.DraftTextAsync(draft));
        await mine.GetByRole(AriaRole.Tab, new() { NameRegex = Threads() }).ClickAsync();
        await mine.ExpectTextAsync("Opened by itself: this sentence was removed and restored twice");

        // Around it, and once it is settled also in it, people go on.
        await theirs.TypeAtTheStartAsync("In 1931: ");
        await mine.ExpectEditorTextAsync("In 1931: " + paid);
    }

    static async Task EraseAsync(IPage page, int count)
    {
        await page.Editor().PressAsync("Control+End");
        for (var i = 0; i < count; i++)
            await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await page.Keyboard.PressAsync("Delete");
        await page.WaitForEditorAsync();
    }

    async Task InviteAsync(Player owner, Guid draft, Player guest)
    {
        var page = await fixture.OpenAsync(owner, $"/drafts/{draft}/people");
        await page.GetByLabel("Invite").SelectOptionAsync(new SelectOptionValue { Label = guest.UserName });
        await page.Button("Invite").ClickAsync();
        await page.ExpectTextAsync($"{guest.UserName} can write in this draft now.");
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("^Changed in both")]
    private static partial Regex Conflict();

    [GeneratedRegex("in June")]
    private static partial Regex InJune();

    [GeneratedRegex("^Threads")]
    private static partial Regex Threads();
}

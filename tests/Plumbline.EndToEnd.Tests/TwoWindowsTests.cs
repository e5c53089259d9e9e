using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Two people write in one draft.</summary>
public sealed class TwoWindowsTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string OfTheOwner = "The owner writes of the toll house and its two keepers. ";
    const string OfTheGuest = "The guest writes of the barges that passed at night. ";

    [Fact]
    public async Task BothWindowsEndEqualWhatTheirPeopleTypeAtOnce()
    {
        var (draft, owner, guest) = await OpenTogetherAsync("Toll house");

        await Task.WhenAll(owner.TypeAtTheEndAsync(OfTheOwner), guest.TypeAtTheStartAsync(OfTheGuest));
        const string both = OfTheGuest + Backstage.Text + OfTheOwner;
        await Task.WhenAll(owner.ExpectEditorTextAsync(both), guest.ExpectEditorTextAsync(both));

        // And in the same place, where their letters mix.
        await Task.WhenAll(owner.TypeAtTheEndAsync(new string('1', 20)), guest.TypeAtTheEndAsync(new string('2', 20)));
        var text = await AreEqualAsync(draft, owner, guest);
        Assert.StartsWith(both, text, StringComparison.Ordinal);
        Assert.Equal(new string('1', 20) + new string('2', 20), string.Concat(text[^40..].Order()));
    }

    [Fact]
    public async Task PendingKeystrokesAreSentOnceAfterAReconnect()
    {
        ExpectLostConnections();
        var (draft, owner, guest) = await OpenTogetherAsync("Toll house by night");

        await owner.Context.SetOfflineAsync(true);
        await owner.TypeAtTheEndAsync(OfTheOwner);
        await guest.TypeAtTheStartAsync(OfTheGuest);
        await guest.WaitForEditorAsync();
        await guest.ExpectEditorTextAsync(OfTheGuest + Backstage.Text);
        await owner.Locator("[data-status=offline]").WaitForAsync();
        await owner.Context.SetOfflineAsync(false);

        Assert.Equal(OfTheGuest + Backstage.Text + OfTheOwner, await AreEqualAsync(draft, owner, guest));
    }

    async Task<(Guid Draft, IPage Owner, IPage Guest)> OpenTogetherAsync(string title)
    {
        var author = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(author, title);
        var second = await fixture.Cast.SecondContributorAsync();
        var owner = await fixture.OpenAsync(author, $"/drafts/{draft}/people");
        await owner.GetByLabel("Invite").SelectOptionAsync(new SelectOptionValue { Label = second.UserName });
        await owner.Button("Invite").ClickAsync();
        await owner.ExpectTextAsync($"{second.UserName} can write in this draft now.");

        await owner.GotoAsync($"/drafts/{draft}");
        var guest = await fixture.OpenAsync(second, $"/drafts/{draft}");
        await Task.WhenAll(owner.WaitForEditorAsync(), guest.WaitForEditorAsync());
        return (draft, owner, guest);
    }

    /// <summary>Both windows and the store hold one text; returns it.</summary>
    async Task<string> AreEqualAsync(Guid draft, IPage one, IPage other)
    {
        await Task.WhenAll(one.WaitForEditorAsync(), other.WaitForEditorAsync());
        var text = await fixture.Backstage.DraftTextAsync(draft);
        await Task.WhenAll(one.ExpectEditorTextAsync(text), other.ExpectEditorTextAsync(text));
        return text;
    }
}

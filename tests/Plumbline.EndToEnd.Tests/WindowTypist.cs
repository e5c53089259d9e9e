using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Types numbered words into a line of its own, and remembers every one that the editor took.</summary>
sealed class WindowTypist(IPage page, Player player, Guid draft, string name)
{
    // To the end of the own line, wherever the others have moved it.
    const string GoToOwnLine =
        """
        name => {
          const { view } = document.querySelector('.cm-content').cmTile
          const text = view.state.doc.toString()
          const start = text.indexOf(name + ':')
          const end = text.indexOf('\n', start)
          view.dispatch({ selection: { anchor: end < 0 ? text.length : end } })
          view.focus()
        }
        """;

    readonly StringBuilder typed = new();
    int words;

    public IPage Page => page;

    public string Name => name;

    /// <summary>The line as it has to be in the end.</summary>
    public string Expected => $"{name}:{typed}";

    public async Task OpenAsync()
    {
        await page.SignInHereAsync(player.UserName, player.Password);
        await page.GotoAsync($"/drafts/{draft}");
        await IsSavedAsync();
    }

    public async Task TypeAsync(int count)
    {
        await page.EvaluateAsync(GoToOwnLine, name);
        for (; count > 0; count--)
        {
            var word = string.Create(CultureInfo.InvariantCulture, $" {name}{++words}");
            await page.Keyboard.TypeAsync(word);
            typed.Append(word);
        }
    }

    /// <summary>Until the server has everything.</summary>
    public Task IsSavedAsync() => page.Locator("[data-status=saved], [data-status=recovered]").WaitForAsync(new() { Timeout = NothingLostTests.Patience });

    public async Task ReloadAsync()
    {
        // The server may be down at this very moment.
        for (var tries = 0; ; tries++)
        {
            try
            {
                await page.ReloadAsync();
                break;
            }
            catch (PlaywrightException) when (tries < 60)
            {
                await page.WaitForTimeoutAsync(500);
            }
        }
        await IsSavedAsync();
    }

    /// <summary>Types with the connection cut, which comes back a moment later.</summary>
    public async Task TypeCutOffAsync(int count)
    {
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(count);
        await page.Context.SetOfflineAsync(false);
    }

    /// <summary>As a laptop that sleeps: the page stands still while its connection goes.</summary>
    public async Task SleepAsync()
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        await page.Context.SetOfflineAsync(true);
        await page.Context.SetOfflineAsync(false);
        await devTools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
    }

    /// <summary>Types with the connection cut, loses the sign-in meanwhile, and signs in again in the same tab.</summary>
    public async Task ExpireAsync(IPage elsewhere, int count)
    {
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(count);
        await elsewhere.SignInHereAsync(player.UserName, player.Password);
        await elsewhere.GotoAsync("/account");
        await elsewhere.Button("Sign out everywhere else").ClickAsync();
        await elsewhere.ExpectTextAsync("ended.");
        await page.Context.SetOfflineAsync(false);
        await page.Locator("[data-status=signed-out]").WaitForAsync(new() { Timeout = NothingLostTests.Patience });
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).First.ClickAsync();
        await page.SignInOnThisPageAsync(player.UserName, player.Password);
        await IsSavedAsync();
    }
}

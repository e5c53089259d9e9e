using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>The server is killed under somebody's typing, as when the power goes. It is a server of this test's own.</summary>
public sealed class KilledServerTests(BrowserFixture shared) : BrowserTest(shared)
{
    static int Kills => Environment.GetEnvironmentVariable("PLUMBLINE_LONG") == "1" ? 50 : 2;

    [Fact]
    public async Task EveryTypedCharacterIsThereOnceAfterEachKill()
    {
        ExpectLostConnections();
        await using var app = await PlumblineProcess.StartAsync();
        var writer = await Player.AddAsync(app, "writer", "Contributor");
        var api = new ApiClient(app.Address, writer.Token);
        (await api.PostAsync("/entries", new { title = "Power cuts at Tarnwell", slug = "power-cuts", parties = new[] { new { name = "Tarnwell" } } })).Good();
        var draft = (await api.PostAsync("/entries/power-cuts/drafts", new { revision = (Guid?)null })).Good().GetProperty("id").GetGuid();

        var page = await fixture.VisitAsync(address: app.Address);
        await page.SignInHereAsync(writer.UserName, writer.Password);
        await page.GotoAsync($"/drafts/{draft}");
        await page.WaitForEditorAsync();
        await page.Editor().ClickAsync();

        var typed = new StringBuilder();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await page.Keyboard.PressAsync("Enter");
            typed.Append('\n');
            var line = await TypeThroughAKillAsync(page, app, kill);
            typed.Append(line);
            await page.Locator("[data-status=saved]").WaitForAsync(new() { Timeout = NothingLostTests.Patience });
            // Lines that are out of sight are not in the page.
            await Assertions.Expect(page.Locator(".cm-line").Last).ToHaveTextAsync(line, new() { UseInnerText = false });
            Assert.Equal(typed.ToString(), await ReadAsync());
        }

        // The text was never taken from under the writer; the rest of the page comes back when they ask for it.
        await page.GetByRole(AriaRole.Link, new() { Name = "load the page again", Exact = true }).ClickAsync();
        await page.Button("Submit…").WaitForAsync();
        await page.WaitForEditorAsync();

        // The last kill takes whatever was kept in memory only.
        await KillAndRestartAsync(app);
        Assert.Equal(typed.ToString(), await ReadAsync());

        async Task<string?> ReadAsync() => (await api.GetAsync($"/drafts/{draft}")).Good().GetProperty("text").GetString();
    }

    /// <summary>Words go on being typed while the server dies, is dead, and comes back.</summary>
    static async Task<string> TypeThroughAKillAsync(IPage page, PlumblineProcess app, int kill)
    {
        const int before = 10;
        var line = new StringBuilder();
        Task? restart = null;
        for (var word = 1; restart?.IsCompleted != true; word++)
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"{kill}.{word} ");
            await page.Keyboard.TypeAsync(next);
            line.Append(next);
            if (word == before)
                restart = KillAndRestartAsync(app);
        }
        await restart;
        return line.ToString();
    }

    static async Task KillAndRestartAsync(PlumblineProcess app)
    {
        await app.KillAsync();
        await app.RestartAsync();
    }
}

using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>
/// Five browsers and three hub clients type into one draft while the server is killed with kill -9, connections are cut,
/// tabs are loaded again, sign-ins end and a laptop sleeps. Every character is in the text afterwards, once.
/// PLUMBLINE_LONG=1 kills fifty times rather than twice.
/// </summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class NothingLostTests(BrowserFixture shared) : BrowserTest(shared)
{
    /// <summary>Milliseconds; on a machine that does much else a restart alone takes a while.</summary>
    public const int Patience = 180_000;

    const int Windows = 5;
    const int HubClients = 3;

    static int Kills => string.Equals(Environment.GetEnvironmentVariable("PLUMBLINE_LONG"), "1", StringComparison.Ordinal) ? 50 : 2;

    [Fact]
    public async Task EveryCharacterTypedIsInTheTextOnceWhateverHappens()
    {
        ExpectLostConnections();
        ExpectRefusedRequests();
        await using var app = await PlumblineProcess.StartAsync();
        var owner = await Player.AddAsync(app, "owner", "Editor", "Contributor");
        var api = new ApiClient(app.Address, owner.Token);
        (await api.PostAsync("/entries", new { title = "Storm at Tarnwell", slug = "storm", parties = new[] { new { name = "Tarnwell" } } })).Good();
        var draft = (await api.PostAsync("/entries/storm/drafts", new { revision = (Guid?)null })).Good().GetProperty("id").GetGuid();

        var hubs = new List<HubTypist>();
        for (var i = 1; i <= HubClients; i++)
            hubs.Add(new HubTypist(await fixture.VisitAsync(address: app.Address), owner, draft, $"h{i}"));
        foreach (var hub in hubs)
            await hub.OpenAsync();
        await hubs[0].TypeAsync(1);
        var windows = new List<WindowTypist>();
        for (var i = 1; i <= Windows; i++)
            windows.Add(new WindowTypist(await fixture.VisitAsync(address: app.Address), await Player.AddAsync(app, $"writer-{i}", "Editor"), draft, $"w{i}"));
        await windows[0].OpenAsync();
        await windows[0].Page.PasteAtTheEndAsync("\n" + string.Join('\n', windows.Select(window => window.Name + ":")) + "\n");
        await Task.WhenAll(windows.Skip(1).Select(window => window.OpenAsync()).Append(windows[0].IsSavedAsync()));

        for (var kill = 0; kill < Kills; kill++)
            await StormAsync(app, windows, hubs, kill);
        await Task.WhenAll(windows.Select(window => window.IsSavedAsync()));

        // What memory holds is no proof: the last kill takes it.
        await app.KillAsync();
        await app.RestartAsync();
        var text = (await api.GetAsync($"/drafts/{draft}")).Good().GetProperty("text").GetString()!;
        var lines = text.Split('\n');
        foreach (var window in windows)
            Assert.Equal(window.Expected, Assert.Single(lines, line => line.StartsWith(window.Name + ":", StringComparison.Ordinal)));
        foreach (var line in hubs.SelectMany(hub => hub.Lines))
            Assert.Single(lines, line);
        Assert.Equal(windows.Count + hubs.Sum(hub => hub.Lines.Count), lines.Count(line => line.Length > 0));
    }

    /// <summary>All type at once; the server dies under them, and each time something else befalls two of the windows.</summary>
    async Task StormAsync(PlumblineProcess app, List<WindowTypist> windows, List<HubTypist> hubs, int kill)
    {
        var restart = KillAndRestartAsync(app);
        await Task.WhenAll([.. windows.Select(window => window.TypeAsync(6)), .. hubs.Select(hub => hub.TypeAsync(2)), restart]);

        var (one, other) = (windows[kill % Windows], windows[(kill + 2) % Windows]);
        await Task.WhenAll(MisfortuneAsync(app, one, kill), MisfortuneAsync(app, other, kill + 2));
        await Task.WhenAll(windows.Select(window => window.TypeAsync(2)));
        await Task.WhenAll(windows.Select(window => window.IsSavedAsync()));
    }

    async Task MisfortuneAsync(PlumblineProcess app, WindowTypist window, int which)
    {
        switch (which % 4)
        {
            case 0:
                await window.ReloadAsync();
                break;
            case 1:
                await window.SleepAsync();
                break;
            case 2:
                await window.IsSavedAsync();
                var elsewhere = await fixture.VisitAsync(address: app.Address);
                await window.ExpireAsync(elsewhere, 3);
                await elsewhere.Context.CloseAsync();
                break;
            default:
                await window.TypeCutOffAsync(4);
                break;
        }
    }

    static async Task KillAndRestartAsync(PlumblineProcess app)
    {
        await app.KillAsync();
        await app.RestartAsync();
    }
}

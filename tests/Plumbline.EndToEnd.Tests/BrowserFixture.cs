using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>One app and one Debian chromium for the browser tests of a collection.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    readonly Dictionary<string, string> signedIn = [];
    readonly List<IBrowserContext> windows = [];
    IPlaywright playwright = null!;

    public PlumblineProcess App { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public Cast Cast { get; private set; } = null!;

    public PageErrors Errors { get; } = new();

    internal Backstage Backstage { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await PlumblineProcess.StartAsync();
        Cast = new Cast(App);
        Backstage = new Backstage(this);
        playwright = await Playwright.CreateAsync();
        // Slow machines are not what these tests are about.
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>A browser of somebody's own, freshly signed in; people of the demo workspace have its password.</summary>
    public async Task<IPage> SignInAsync(string userName, string password = "plumb-the-line")
    {
        var page = await VisitAsync();
        await page.SignInHereAsync(userName, password);
        return page;
    }

    /// <summary>As <see cref="SignInAsync"/>, with a sign-in that tests share: for those that never end it.</summary>
    public async Task<IPage> OpenAsync(Player player, string address)
    {
        if (!signedIn.TryGetValue(player.UserName, out var state))
        {
            var first = await SignInAsync(player.UserName, player.Password);
            signedIn[player.UserName] = state = await first.Context.StorageStateAsync();
            await first.Context.CloseAsync();
        }
        var page = await VisitAsync(state: state);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>A browser of somebody's own, not signed in.</summary>
    public async Task<IPage> VisitAsync(int width = 1280, int height = 860, string? state = null, string? address = null)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = address ?? App.Address,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "UTC",
            StorageState = state,
        });
        context.SetDefaultTimeout(20_000);
        windows.Add(context);
        Errors.Watch(context);
        return await context.NewPageAsync();
    }

    public async Task CloseWindowsAsync()
    {
        foreach (var window in windows)
            await window.CloseAsync();
        windows.Clear();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

/// <summary>Tests with an app and a chromium apart, so that both cores have something to do.</summary>
[CollectionDefinition(Name)]
public sealed class SecondBrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "second browser";
}

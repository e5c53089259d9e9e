using System.Collections.Immutable;
using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Administration;
using Plumbline.Web.Security;

namespace Plumbline.Web.Tests.Security;

public sealed class SignInSecurityTests : IAsyncLifetime
{
    RunningApp app = null!;
    Guid ada;
    Guid carl;

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        ada = await app.NewPersonAsync("ada", Role.Admin);
        carl = await app.NewPersonAsync("carl", Role.Contributor);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("forged")]
    [InlineData("cut short")]
    public async Task AForgedCookieIsNoSignIn(string kind)
    {
        var browser = await app.SignInAsync("carl");
        var cookie = browser.Cookies.GetCookies(app.Address)["plumbline"]!;
        var stranger = app.OpenBrowser();
        stranger.Cookies.Add(app.Address, new Cookie("plumbline", kind == "forged" ? "CfDJ8" + new string('A', 200) : cookie.Value[..^20]));
        using var answer = await stranger.Http.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task TheCookieIsOutOfReachOfScripts()
    {
        var cookie = (await app.SignInAsync("carl")).Cookies.GetCookies(app.Address)["plumbline"]!;
        Assert.True(cookie.HttpOnly);
    }

    [Fact]
    public async Task ACookieDoesNotOpenTheApi()
    {
        var browser = await app.SignInAsync("ada");
        using var answer = await browser.Http.GetAsync(new Uri("/api/v1/users", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task AnOpenConnectionIsCutWhenItsSignInEnds()
    {
        var browser = await app.SignInAsync("carl");
        using var socket = await app.OpenWebSocketAsync(browser, "/_blazor");
        Assert.Equal(1, app.Services.GetRequiredService<LiveConnections>().Count);
        var receiving = socket.ReceiveAsync(new byte[4096], CancellationToken.None);

        await app.Services.GetRequiredService<SuspendPerson>().RunAsync(new Caller(ada), carl, "asked to pause", CancellationToken.None);
        await Assert.ThrowsAnyAsync<WebSocketException>(() => receiving.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task ARoleChangeTakesEffectOnTheNextAction()
    {
        var browser = await app.SignInAsync("carl");
        var before = await browser.OpenAsync("/sources");
        Assert.NotNull(before.QuerySelector("a[href='/sources/import']"));
        var change = app.Services.GetRequiredService<ChangeRoles>();
        await change.RunAsync(new Caller(ada), carl, [Role.Contributor], ImmutableHashSet<Role>.Empty, CancellationToken.None);
        var after = await browser.OpenAsync("/sources/import");
        Assert.NotNull(after.QuerySelector("[role=alert]"));
        Assert.Null(Browser.FormIn(after, "prepare"));
    }

    [Fact]
    public async Task SigningOutEndsTheSignInItselfNotOnlyTheCookie()
    {
        var browser = await app.SignInAsync("carl");
        var kept = browser.Cookies.GetCookies(app.Address)["plumbline"]!.Value;
        var page = await browser.OpenAsync("/");
        var form = page.Forms.Single(f => f.GetAttribute("action") == "/account/sign-out");
        using var answer = await browser.SubmitAsync("/", form, []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var thief = app.OpenBrowser();
        thief.Cookies.Add(app.Address, new Cookie("plumbline", kept));
        using var refused = await thief.Http.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/users")]
    public async Task EveryAnswerCarriesTheHeadersThatProtectTheReader(string path)
    {
        using var answer = await app.OpenBrowser().Http.GetAsync(new Uri(path, UriKind.Relative));
        // Blazor adds a policy of its own to pages; a browser obeys both.
        Assert.Contains(answer.Headers.GetValues("Content-Security-Policy"), policy =>
            policy.Contains("script-src 'self';", StringComparison.Ordinal) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }
}

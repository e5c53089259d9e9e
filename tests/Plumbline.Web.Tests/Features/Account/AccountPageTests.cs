using System.Net;
using AngleSharp;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Account;

namespace Plumbline.Web.Tests.Features.Account;

public sealed class AccountPageTests : IAsyncLifetime
{
    RunningApp app = null!;
    Guid mira;

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        mira = await app.NewPersonAsync("mira", Role.Contributor);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task ATokenIsShownOnceAndWorksUntilItIsRevoked()
    {
        var browser = await app.SignInAsync("mira");
        using var made = await browser.SubmitAsync("/account", "create-token", new() { ["Name"] = "nightly export" });
        var token = (await Browser.ReadAsync(made)).QuerySelector("code.token")!.TextContent;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token));

        var page = await browser.OpenAsync("/account");
        Assert.DoesNotContain(token, page.ToHtml(), StringComparison.Ordinal);
        var id = page.QuerySelector("button[name=Revoked]")!.GetAttribute("value")!;
        using var revoked = await browser.SubmitAsync("/account", "revoke-token", new() { ["Revoked"] = id });
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token));
    }

    [Fact]
    public async Task SomebodyElsesTokenCannotBeRevoked()
    {
        await app.NewPersonAsync("omar", Role.Contributor);
        var token = await app.NewTokenAsync(mira);
        await using (var db = await app.OpenStoreAsync())
        {
            var browser = await app.SignInAsync("omar");
            using var answer = await browser.SubmitAsync("/account", "revoke-token", new() { ["Revoked"] = db.AccessTokens.Single().Id.ToString() });
            Assert.Contains("There is no such token", (await Browser.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token));
    }

    [Fact]
    public async Task SigningOutElsewhereKeepsThisBrowserOnly()
    {
        var elsewhere = await app.SignInAsync("mira");
        var here = await app.SignInAsync("mira");
        using var answer = await here.SubmitAsync("/account", "sign-out-elsewhere", []);
        Assert.Contains("One other sign-in was ended", (await Browser.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        await here.OpenAsync("/account");
        await AssertSignedOutAsync(elsewhere);
    }

    [Fact]
    public async Task ANewPasswordReplacesTheOldOneAndEndsOtherSignIns()
    {
        var elsewhere = await app.SignInAsync("mira");
        var here = await app.SignInAsync("mira");
        using var answer = await here.SubmitAsync(
            "/account", "change-password", new() { ["Current"] = RunningApp.Password, ["Wanted"] = "another-long-password" });
        Assert.Contains("The password is changed", (await Browser.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        await AssertSignedOutAsync(elsewhere);
        await app.SignInAsync("mira", "another-long-password");
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.SignInAsync("mira"));
    }

    [Theory]
    [InlineData("wrong", "another-long-password", "present password is not right")]
    [InlineData(RunningApp.Password, "short", "10 characters")]
    [InlineData(RunningApp.Password, RunningApp.Password, "is the present one")]
    public async Task APasswordThatWillNotDoChangesNothing(string current, string wanted, string why)
    {
        var browser = await app.SignInAsync("mira");
        using var answer = await browser.SubmitAsync("/account", "change-password", new() { ["Current"] = current, ["Wanted"] = wanted });
        Assert.Contains(why, (await Browser.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await app.SignInAsync("mira");
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows")]
    [InlineData("curl/8", "Browser")]
    [InlineData(null, "Unknown browser")]
    public void BrowsersAreNamedInTwoWords(string? userAgent, string expected) => Assert.Equal(expected, BrowserName.Of(userAgent));

    async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var answer = await app.Script(token).GetAsync(new Uri("/api/v1/audit", UriKind.Relative));
        return answer.StatusCode;
    }

    static async Task AssertSignedOutAsync(Browser browser)
    {
        using var answer = await browser.Http.GetAsync(new Uri("/account", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString, StringComparison.Ordinal);
    }
}

using System.Net;
using AngleSharp;
using Plumbline.Core.Review;

namespace Plumbline.Web.Tests.Features.Account;

public sealed class SignInTests : IAsyncLifetime
{
    RunningApp app = null!;

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        await app.NewPersonAsync("mira", Role.Contributor);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task TheRightPasswordSignsIn()
    {
        var browser = await app.SignInAsync("mira");
        var page = await browser.OpenAsync("/");
        Assert.Equal("mira", page.QuerySelector(".pl-me")?.TextContent);
    }

    [Theory]
    [InlineData("mira", "something-else")]
    [InlineData("nobody", RunningApp.Password)]
    public async Task AWrongPasswordAndAnUnknownNameGetTheSameAnswer(string name, string password)
    {
        using var answer = await SubmitAsync(app.OpenBrowser(), name, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Browser.ReadAsync(answer);
        Assert.Contains("The name or the password is not right", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, page.QuerySelector("[name='Input.UserName']")!.GetAttribute("value"));
        Assert.DoesNotContain(password, page.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenWrongPasswordsLockTheNameEvenForTheRightOne()
    {
        var browser = app.OpenBrowser();
        for (var i = 0; i < 10; i++)
            (await SubmitAsync(browser, "mira", "wrong-password")).Dispose();
        using var answer = await SubmitAsync(browser, "mira", RunningApp.Password);
        Assert.Contains("Too many wrong passwords", (await Browser.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources", "/sources")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task OnlyAnAddressOfThisSiteIsReturnedTo(string returnUrl, string expected)
    {
        using var answer = await SubmitAsync(app.OpenBrowser(), "mira", RunningApp.Password, "?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(new Uri(app.Address, expected), new Uri(app.Address, answer.Headers.Location!));
    }

    [Fact]
    public async Task AFormFromAnotherSiteIsRefused()
    {
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "sign-in",
            ["Input.UserName"] = "mira",
            ["Input.Password"] = RunningApp.Password,
        });
        using var answer = await app.OpenBrowser().Http.PostAsync(new Uri("/account/sign-in", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    static Task<HttpResponseMessage> SubmitAsync(Browser browser, string name, string password, string query = "") => browser.SubmitAsync(
        "/account/sign-in" + query, "sign-in", new() { ["Input.UserName"] = name, ["Input.Password"] = password });
}

using System.Net;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Requests with the wrong credentials, or forged from another page.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class ForbiddenRequestsCredentialsTests(BrowserFixture shared) : BrowserTest(shared)
{
    [Fact]
    public async Task WithoutATokenTheApiAnswersNobody()
    {
        (await new ApiClient(fixture.App.Address, token: null).GetAsync("/queue")).IsRefused(HttpStatusCode.Unauthorized, "Send a personal access token");
        (await new ApiClient(fixture.App.Address, "plb_0123456789").GetAsync("/queue")).IsRefused(HttpStatusCode.Unauthorized, "unknown, revoked or expired");
        (await new ApiClient(fixture.App.Address, token: null).PostAsync("/entries", new { title = "Nobody's", parties = Array.Empty<object>() }))
            .IsRefused(HttpStatusCode.Unauthorized, "Send a personal access token");
    }

    [Fact]
    public async Task AWithdrawnTokenIsWorthNothing()
    {
        var page = await fixture.OpenAsync(await fixture.Cast.AuthorAsync(), "/account");
        await page.GetByLabel("What it is for").FillAsync("a night's script");
        await page.Button("Make a token").ClickAsync();
        var token = await page.Locator("code.token").InnerTextAsync();
        var api = new ApiClient(fixture.App.Address, token);
        (await api.GetAsync("/queue")).Good();

        await page.Button("Revoke a night's script").ClickAsync();
        await Assertions.Expect(page.Button("Revoke a night's script")).ToBeHiddenAsync();
        (await api.GetAsync("/queue")).IsRefused(HttpStatusCode.Unauthorized, "unknown, revoked or expired");
    }

    [Fact]
    public async Task ACookieIsNoCredentialOfTheApi()
    {
        ExpectRefusedRequests();
        var page = await fixture.OpenAsync(await fixture.Cast.EditorAsync(), "/account");
        var status = await page.EvaluateAsync<int>("async () => (await fetch('/api/v1/queue')).status");
        Assert.Equal((int)HttpStatusCode.Unauthorized, status);
    }

    [Theory]
    [InlineData("/account/sign-out", "")]
    [InlineData("/sources/import", "_handler=prepare&Input.Text=Forged&Input.Title=Forged")]
    [InlineData("/account", "_handler=create-token&Name=forged&Days=")]
    [InlineData("/account", "_handler=sign-out-elsewhere")]
    public async Task AFormWithoutItsOwnSecretIsRefused(string address, string form)
    {
        var page = await fixture.OpenAsync(await fixture.Cast.AuthorAsync(), "/account");
        foreach (var secret in new[] { "", "__RequestVerificationToken=CfDJ8forged" })
        {
            var answer = await page.APIRequest.PostAsync(address, new()
            {
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" },
                Data = string.Join('&', new[] { form, secret }.Where(part => part.Length > 0)),
                MaxRedirects = 0,
            });
            Assert.Equal((int)HttpStatusCode.BadRequest, answer.Status);
        }
        await page.ReloadAsync();
        await page.Button("Sign out").WaitForAsync();
        await Assertions.Expect(page.GetByText("forged")).ToHaveCountAsync(0);
    }
}

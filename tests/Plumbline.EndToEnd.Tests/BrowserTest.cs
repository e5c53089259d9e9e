using System.Text.RegularExpressions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>A test in browsers: it fails too when a page logs an error that the test did not expect, and its windows are closed after it.</summary>
[Collection(BrowserCollection.Name)]
public abstract partial class BrowserTest(BrowserFixture shared) : IAsyncLifetime
{
    protected readonly BrowserFixture fixture = shared;

    public Task InitializeAsync()
    {
        fixture.Errors.Begin();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await fixture.CloseWindowsAsync();
        Assert.True(fixture.Errors.Unexpected.Count == 0, "Pages complained:\n" + string.Join('\n', fixture.Errors.Unexpected));
    }

    /// <summary>The test asks for addresses that are refused; the browser logs each.</summary>
    protected void ExpectRefusedRequests() => fixture.Errors.Expect(RefusedRequest());

    /// <summary>The test cuts connections; the browser, Blazor and the editor log that they are gone.</summary>
    protected void ExpectLostConnections() => fixture.Errors.Expect(LostConnection());

    [GeneratedRegex("the server responded with a status of 4[0-9][0-9]")]
    private static partial Regex RefusedRequest();

    [GeneratedRegex("net::ERR_|WebSocket|Failed to fetch|[Cc]onnection|Failed to complete negotiation|Circuit not initialized")]
    private static partial Regex LostConnection();
}

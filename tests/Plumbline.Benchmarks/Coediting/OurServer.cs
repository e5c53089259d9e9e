using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plumbline.EndToEnd.Tests;

namespace Plumbline.Benchmarks.Coediting;

/// <summary>The built app as a process of its own, as it is shipped: with its store on the disk and its analysis.</summary>
sealed partial class OurServer : IAsyncDisposable
{
    readonly PlumblineProcess app;
    readonly HttpClient api;

    OurServer(PlumblineProcess app, Player player, string cookie)
    {
        (this.app, Player, Cookie) = (app, player, cookie);
        api = new HttpClient { BaseAddress = new Uri(app.Address) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", player.Token);
    }

    public string Address => app.Address;

    public Player Player { get; }

    /// <summary>Of a sign-in, as a browser would send it.</summary>
    public string Cookie { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            using var process = System.Diagnostics.Process.GetProcessById(app.ProcessId);
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes in memory that are the process's own.</summary>
    public long ResidentBytes
    {
        get
        {
            using var process = System.Diagnostics.Process.GetProcessById(app.ProcessId);
            return process.WorkingSet64;
        }
    }

    public static async Task<OurServer> StartAsync(CancellationToken cancellation)
    {
        var started = await PlumblineProcess.StartAsync();
        var typist = await Player.AddAsync(started, "typist", "Editor", "Contributor");
        return new OurServer(started, typist, await SignInAsync(started.Address, typist, cancellation));
    }

    public async Task<Guid> DraftAsync(string title, string text, CancellationToken cancellation)
    {
#pragma warning disable CA1308 // A slug is lower case.
        var slug = title.ToLowerInvariant();
#pragma warning restore CA1308
        await SendAsync(HttpMethod.Post, "/api/v1/entries", new { title, slug, parties = new[] { new { name = "Tarnwell" }, new { name = "Orrisby" } } }, cancellation);
        var draft = (await SendAsync(HttpMethod.Post, $"/api/v1/entries/{slug}/drafts", new { revision = (Guid?)null }, cancellation)).GetProperty("id").GetGuid();
        var version = (await SendAsync(HttpMethod.Get, $"/api/v1/drafts/{draft}", null, cancellation)).GetProperty("version").GetInt64();
        await SendAsync(HttpMethod.Put, $"/api/v1/drafts/{draft}", new { text, version }, cancellation);
        return draft;
    }

    async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await api.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return response.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
    }

    static async Task<string> SignInAsync(string address, Player player, CancellationToken cancellation)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(address) };
        var page = await http.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative), cancellation);
        var fields = HiddenField().Matches(page).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value, StringComparer.Ordinal);
        fields["Input.UserName"] = player.UserName;
        fields["Input.Password"] = player.Password;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form, cancellation);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"Signing in ended with {(int)answer.StatusCode}.");
        return cookies.GetCookieHeader(new Uri(address));
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex HiddenField();

    public ValueTask DisposeAsync()
    {
        api.Dispose();
        return app.DisposeAsync();
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Plumbline.EndToEnd.Tests;

/// <summary>The API as a script uses it, with somebody's token or with none.</summary>
sealed class ApiClient(string address, string? token)
{
    // One for all: sockets are pooled in it.
    static readonly HttpClient Http = new();

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<Answer> PostTextAsync(string path, string body, string mediaType = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, mediaType));

    async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{address}/api/v1{path}")) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Http.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

sealed record Answer(HttpStatusCode Status, string Text)
{
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Text);
            return document.RootElement.Clone();
        }
    }

    /// <summary>Why not, as RFC 9457 has it.</summary>
    public string Detail => Json.GetProperty("detail").GetString()!;

    public JsonElement Good()
    {
        Assert.True((int)Status is >= 200 and < 300, $"{Status}: {Text}");
        return Text.Length == 0 ? default : Json;
    }

    public void IsRefused(HttpStatusCode status, string reason)
    {
        Assert.True(status == Status, $"{(int)status} was expected, {(int)Status} came: {Text}");
        Assert.Contains(reason, Detail, StringComparison.Ordinal);
    }
}

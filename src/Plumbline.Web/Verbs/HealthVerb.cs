using System.CommandLine;
using System.Net.Sockets;

namespace Plumbline.Web.Verbs;

/// <summary>Asks the server of this machine whether it answers; an image without curl has no other way.</summary>
static class HealthVerb
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var health = new Command("health", "Ends with 0 when the server at ASPNETCORE_URLS answers, with 1 when it does not.");
        health.SetAction((_, cancellation) => AskAsync(Address(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")), cancellation));
        return health;
    }

    static Uri Address(string? urls)
    {
        var first = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "http://localhost:5080";
        // Kestrel's wildcards are no host that one can ask.
        return new Uri(first.Replace("//+", "//127.0.0.1", StringComparison.Ordinal).Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal).Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal));
    }

    static async Task<int> AskAsync(Uri address, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/account/sign-in"), cancellation);
            if (answer.IsSuccessStatusCode)
                return VerbLine.Done;
            await Console.Error.WriteLineAsync($"{address} answers {(int)answer.StatusCode}.");
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {e.Message}");
        }
        return VerbLine.CheckFailed;
    }
}

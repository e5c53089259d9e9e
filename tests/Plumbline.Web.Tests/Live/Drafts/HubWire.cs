using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Plumbline.Web.Tests.Live.Drafts;

/// <summary>Speaks SignalR's JSON protocol over one web socket; the registry has no .NET client for it.</summary>
sealed class HubWire(WebSocket socket) : IAsyncDisposable
{
    const char End = '\u001e';

    readonly Queue<string> received = new();
    int calls;

    public async Task GreetAsync()
    {
        await SendAsync("{\"protocol\":\"json\",\"version\":1}");
        Assert.Equal("{}", await ReceiveAsync());
    }

    /// <summary>A call with one answer; an error of the hub is an <see cref="InvalidOperationException"/>.</summary>
    public async Task<JsonElement> InvokeAsync(string method, params object?[] arguments)
    {
        var id = await CallAsync(1, method, arguments);
        while (true)
        {
            var message = JsonDocument.Parse(await ReceiveAsync()).RootElement;
            if (message.GetProperty("type").GetInt32() != 3 || !string.Equals(message.GetProperty("invocationId").GetString(), id, StringComparison.Ordinal)) continue;
            return message.TryGetProperty("error", out var error) ? throw new InvalidOperationException(error.GetString())
                : message.TryGetProperty("result", out var result) ? result : default;
        }
    }

    public Task<string> StreamAsync(string method, params object?[] arguments) => CallAsync(4, method, arguments);

    /// <summary>The next item of any stream that is such a frame.</summary>
    public async Task<JsonElement> NextAsync(string type)
    {
        while (true)
        {
            var message = JsonDocument.Parse(await ReceiveAsync()).RootElement;
            if (message.GetProperty("type").GetInt32() == 2 && string.Equals(message.GetProperty("item").GetProperty("type").GetString(), type, StringComparison.Ordinal))
                return message.GetProperty("item");
        }
    }

    /// <summary>Reads on until a stream has ended; an item after it would be one too many.</summary>
    public async Task StreamEndsAsync()
    {
        while (JsonDocument.Parse(await ReceiveAsync()).RootElement.GetProperty("type").GetInt32() is var type && type != 3)
            Assert.NotEqual(2, type);
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        socket.Dispose();
    }

    async Task<string> CallAsync(int type, string method, object?[] arguments)
    {
        var id = $"c{++calls}";
        await SendAsync(JsonSerializer.Serialize(new { type, invocationId = id, target = method, arguments }, JsonSerializerOptions.Web));
        return id;
    }

    async Task SendAsync(string message) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    async Task<string> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (received.Count == 0)
        {
            using var bytes = new MemoryStream();
            var buffer = new byte[8192];
            do
            {
                var part = await socket.ReceiveAsync(buffer, limit.Token);
                if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("The server has closed the connection.");
                bytes.Write(buffer, 0, part.Count);
            }
            while (bytes.Length == 0 || bytes.GetBuffer()[bytes.Length - 1] != End);
            foreach (var message in Encoding.UTF8.GetString(bytes.ToArray()).Split(End, StringSplitOptions.RemoveEmptyEntries)) received.Enqueue(message);
        }

        return received.Dequeue();
    }
}

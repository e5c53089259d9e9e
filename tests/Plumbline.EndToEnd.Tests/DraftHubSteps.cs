using System.Text.Json;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <param name="Joined">The first frame: "joined" or "refused".</param>
/// <param name="Pushed">The answer to the push.</param>
sealed record HubTalk(JsonElement Joined, JsonElement Pushed)
{
    public string Frame => Joined.GetProperty("type").GetString()!;

    public string Answer => Pushed.GetProperty("kind").GetString()!;

    public string? Reason => Pushed.GetProperty("reason").GetString();
}

/// <summary>The draft hub without our editor: frames written by hand, under whatever sign-in the page has.</summary>
static class DraftHubSteps
{
    // Joins, appends a text, and says what came back. The messages are SignalR's own JSON, each ended by a record separator.
    const string Talk =
        """
        async ({ draft, person, text }) => {
          const negotiated = await fetch('/hubs/drafts/negotiate?negotiateVersion=1', { method: 'POST' })
          const { connectionToken } = await negotiated.json()
          const socket = new WebSocket(`ws://${location.host}/hubs/drafts?id=${connectionToken}`)
          const send = message => socket.send(JSON.stringify(message) + '\x1e')
          let joined
          try {
            return await new Promise((resolve, reject) => {
              socket.onopen = () => send({ protocol: 'json', version: 1 })
              socket.onclose = () => reject(new Error('the hub closed the connection'))
              const take = message => {
                if (message.type === undefined) return send({ type: 4, invocationId: '1', target: 'Join', arguments: [draft, 'by-hand', null] })
                if (message.type === 2 && !joined) {
                  joined = message.item
                  const length = joined.text?.length ?? 0
                  const changes = JSON.stringify([...(length ? [length] : []), [0, ...text.split('\n')]])
                  return send({ type: 1, invocationId: '2', target: 'Push', arguments: [{
                    draft, person: person ?? joined.person, version: joined.version ?? 0, client: crypto.randomUUID(), firstSequence: 1, changes: [changes] }] })
                }
                if (message.type === 3 && message.invocationId === '2') message.error ? reject(new Error(message.error)) : resolve({ joined, pushed: message.result })
              }
              socket.onmessage = ({ data }) => data.split('\x1e').filter(part => part).map(part => JSON.parse(part)).forEach(take)
            })
          } finally {
            socket.onclose = null
            socket.close()
          }
        }
        """;

    /// <param name="person">Whose words these are said to be; null for who is signed in.</param>
    public static async Task<HubTalk> AppendByHandAsync(this IPage page, Guid draft, string text, Guid? person = null)
    {
        var said = await page.EvaluateAsync<JsonElement>(Talk, new { draft = draft.ToString(), person = person?.ToString(), text });
        return new HubTalk(said.GetProperty("joined").Clone(), said.GetProperty("pushed").Clone());
    }
}

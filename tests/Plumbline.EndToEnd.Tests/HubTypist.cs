using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Appends numbered lines over the hub without our editor, and sends each again, as it was, until it has an answer.</summary>
sealed class HubTypist(IPage page, Player player, Guid draft, string name)
{
    // One request a line: the same client id and version at every attempt, by which the server knows it again.
    const string Append =
        """
        async ({ draft, line }) => {
          const end = '\x1e'
          let request
          const attempt = () => new Promise(async (resolve, reject) => {
            const limit = setTimeout(() => reject(new Error('no answer')), 5000)
            try {
              const { connectionToken } = await (await fetch('/hubs/drafts/negotiate?negotiateVersion=1', { method: 'POST' })).json()
              const socket = new WebSocket(`ws://${location.host}/hubs/drafts?id=${connectionToken}`)
              const send = message => socket.send(JSON.stringify(message) + end)
              const push = () => send({ type: 1, invocationId: '2', target: 'Push', arguments: [request] })
              socket.onerror = socket.onclose = () => { clearTimeout(limit); reject(new Error('closed')) }
              socket.onopen = () => send({ protocol: 'json', version: 1 })
              socket.onmessage = ({ data }) => data.split(end).filter(part => part).map(part => JSON.parse(part)).forEach(message => {
                if (message.type === undefined) return request ? push() : send({ type: 4, invocationId: '1', target: 'Join', arguments: [draft, '', null] })
                if (message.type === 2 && !request) {
                  const { version, text, person } = message.item
                  const changes = JSON.stringify([...(text.length ? [text.length] : []), [0, '', line]])
                  request = { draft, person, version, client: crypto.randomUUID(), firstSequence: 1, changes: [changes] }
                  return push()
                }
                if (message.type !== 3 || message.invocationId !== '2') return
                clearTimeout(limit)
                socket.onclose = null
                socket.close()
                if (message.error) reject(new Error(message.error)); else resolve(message.result.kind)
              })
            } catch (error) { clearTimeout(limit); reject(error) }
          })
          for (let tries = 0; tries < 200; tries++) {
            try { return await attempt() } catch { await new Promise(resolve => setTimeout(resolve, 300)) }
          }
          return 'never answered'
        }
        """;

    readonly List<string> lines = [];

    /// <summary>Each has to stand in the text once.</summary>
    public IReadOnlyList<string> Lines => lines;

    public async Task OpenAsync()
    {
        await page.SignInHereAsync(player.UserName, player.Password);
        await page.GotoAsync("/account");
    }

    public async Task TypeAsync(int count)
    {
        for (; count > 0; count--)
        {
            var line = $"{name}.{lines.Count + 1}.";
            lines.Add(line);
            var kind = await page.EvaluateAsync<string>(Append, new { draft = draft.ToString(), line });
            Assert.True(kind is "accepted" or "duplicate", $"{line}: {kind}");
        }
    }
}

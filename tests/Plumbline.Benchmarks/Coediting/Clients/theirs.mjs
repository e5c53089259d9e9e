// Editors of y-websocket: a Y.Text each, over its own provider. node theirs.mjs '{"address","text","first","editors","warmUp","seconds"}'
import { createRequire } from 'node:module'
import { finish, Latencies, say, told, typeFor, wait } from './typing.mjs'

const require = createRequire(process.cwd() + '/x.cjs')
const Y = require('yjs')
const { WebsocketProvider } = require('y-websocket')
const WebSocket = require('ws')
const options = JSON.parse(process.argv[2])
const latencies = new Latencies()

// By Yjs client and clock: each letter is one tick.
const typedAt = new Map()

const editors = Array.from({ length: options.editors }, (_, index) => {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(options.address, 'draft', doc, { WebSocketPolyfill: WebSocket, disableBc: true })
  const text = doc.getText('text')
  const seen = new Map()
  doc.on('update', (_update, origin) => {
    if (origin !== provider) return
    for (const [client, stamps] of typedAt) {
      const clock = doc.store.clients.has(client) ? Y.getState(doc.store, client) : 0
      for (let at = seen.get(client) ?? clock; at < clock; at++) if (stamps[at] !== undefined) latencies.add(stamps[at])
      if (clock) seen.set(client, clock)
    }
  })
  return { doc, text, provider, index, place: (options.first + index + 0.5) / 25 }
})

await Promise.all(editors.map(({ provider }) => provider.synced || new Promise(resolve => provider.once('sync', resolve))))
if (options.first === 0) editors[0].text.insert(0, 'The mill stands at the weir. '.repeat(Math.ceil(options.text / 29)).slice(0, options.text))
while (editors.some(({ text }) => text.length < options.text)) await wait(20)
for (const { doc } of editors) typedAt.set(doc.clientID, [])
// Everybody knows everybody's clock from now on.
const type = ({ doc, text, place }) => {
  typedAt.get(doc.clientID)[Y.getState(doc.store, doc.clientID)] = performance.now()
  text.insert(Math.floor(text.length * place), 'x')
}
say('ready')
await told('go')
const typing = typeFor(editors, (options.warmUp + options.seconds) * 1000, type)
await wait(options.warmUp * 1000)
latencies.begin()
say('measuring')
await typing
say('measured')
await wait(500)
finish(latencies.end())

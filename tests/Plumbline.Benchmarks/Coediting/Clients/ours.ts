// Editors of ours: the session that runs in the browser, with a state and no page. node ours.cjs '{"address","draft","cookie","first","editors","warmUp","seconds"}'
import { EditorState, type Extension, Text, type Transaction } from '@codemirror/state'
import { connectTo } from '../../../../src/editor/src/connection'
import { Outbox } from '../../../../src/editor/src/outbox'
import type { DraftConnection } from '../../../../src/editor/src/protocol'
import { Session } from '../../../../src/editor/src/session'
// @ts-expect-error plain JavaScript, shared with the other side
import { finish, Latencies, say, told, typeFor, wait } from './typing.mjs'

const options = JSON.parse(process.argv[2]!) as
  { address: string, draft: string, cookie: string, first: number, editors: number, warmUp: number, seconds: number }
const latencies = new Latencies()
const connect = () => connectTo(`${options.address}/hubs/drafts`, { headers: { Cookie: options.cookie } })

/** As a browser's, in memory. */
class Memory implements Storage {
  private readonly values = new Map<string, string>()
  get length() { return this.values.size }
  key(index: number) { return [...this.values.keys()][index] ?? null }
  getItem(key: string) { return this.values.get(key) ?? null }
  setItem(key: string, value: string) { this.values.set(key, value) }
  removeItem(key: string) { this.values.delete(key) }
  clear() { this.values.clear() }
}

// By client id: when each of its letters was typed; their count is the server's sequence.
const typedAt = new Map<string, number[]>()

class Editor {
  state = EditorState.create()
  readonly typed: number[] = []
  saved = false
  readonly session: Session

  constructor(person: string, readonly place: number) {
    this.session = new Session(options.draft, person, this, () => this.watched(connect()), new Outbox(new Memory(), undefined, person, options.draft), {
      status: status => { this.saved = status.state === 'saved' },
      findings() {}, version() {}, joined() {}, presence() {}, peer() {}, alone() {}, kept() { throw new Error('words were set aside') },
    })
    void this.session.start()
  }

  reset(text: string, collaboration: Extension) { this.state = EditorState.create({ doc: Text.of(text.split('\n')), extensions: collaboration }) }
  dispatch(transactions: readonly Transaction[]) { for (const transaction of transactions) this.state = transaction.state }
  setWritable() {}

  type() {
    this.typed.push(performance.now())
    this.state = this.state.update({ changes: { from: Math.floor(this.state.doc.length * this.place), insert: 'x' } }).state
    this.session.changed()
  }

  /** Looks on as updates come in and pushes go out. */
  private watched(connection: DraftConnection): DraftConnection {
    return {
      ...connection,
      push: request => {
        typedAt.set(request.client, this.typed)
        return connection.push(request)
      },
      join: (draft, client, since, sink) => connection.join(draft, client, since, {
        next: frame => {
          sink.next(frame)
          if (frame.type !== 'updates') return
          for (const update of frame.updates) {
            const stamps = typedAt.get(update.client)
            const stamp = stamps === this.typed ? undefined : stamps?.[update.sequence - 1]
            if (stamp !== undefined) latencies.add(stamp)
          }
        },
        ended: () => sink.ended(),
      }),
    }
  }
}

async function whoAmI(): Promise<string> {
  const connection = connect()
  await connection.start()
  const person = await new Promise<string>((resolve, reject) => connection.join(options.draft, '', null, {
    next: frame => { if (frame.type === 'joined') resolve(frame.person); else if (frame.type === 'refused') reject(new Error(frame.reason)) },
    ended() {},
  }))
  await connection.stop()
  return person
}

async function run() {
  const person = await whoAmI()
  const editors = Array.from({ length: options.editors }, (_, index) => new Editor(person, (options.first + index + 0.5) / 25))
  while (editors.some(editor => !editor.saved)) await wait(20)
  say('ready')
  await told('go')
  const typing = typeFor(editors, (options.warmUp + options.seconds) * 1000, (editor: Editor) => editor.type())
  await wait(options.warmUp * 1000)
  latencies.begin()
  say('measuring')
  await typing
  const measured = latencies.end()
  say('measured')
  while (editors.some(editor => !editor.saved)) await wait(20)
  // Until nothing has come for two seconds: the other process may have had more to save.
  let before = ''
  for (let quiet = 0; quiet < 20;) {
    await wait(100)
    const now = editors.map(editor => editor.state.doc.length).join()
    quiet = now === before ? quiet + 1 : 0
    before = now
  }
  const lengths = new Set(editors.map(editor => editor.state.doc.length))
  finish({ ...measured, lengths: [...lengths] })
}

void run()

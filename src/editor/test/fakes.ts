import { ChangeSet, EditorState, type Extension, Text, type Transaction } from '@codemirror/state'
import type { DraftConnection, Frame, FrameSink, PushAnswer, PushRequest, Update, UpdatesFrame } from '../src/protocol'
import type { EditorPort } from '../src/editorPort'

export class MemoryStorage implements Storage {
  private readonly values = new Map<string, string>()
  full = false

  get length() { return this.values.size }
  key(index: number) { return [...this.values.keys()][index] ?? null }
  getItem(key: string) { return this.values.get(key) ?? null }
  setItem(key: string, value: string) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError')
    this.values.set(key, value)
  }
  removeItem(key: string) { this.values.delete(key) }
  clear() { this.values.clear() }
}

/** Locks as pages see them: free again when their holder's promise settles. */
export class FakeLocks {
  readonly held = new Set<string>()

  request(name: string, ...rest: unknown[]): Promise<unknown> {
    const callback = rest.at(-1) as (lock: object | null) => unknown
    const ifAvailable = rest.length > 1
    if (this.held.has(name)) return Promise.resolve(ifAvailable ? callback(null) : undefined)
    this.held.add(name)
    return Promise.resolve(callback({})).finally(() => this.held.delete(name))
  }

  get asManager() { return this as unknown as LockManager }
}

/** An editor without a page: the state, and nothing to show it. */
export class Typewriter implements EditorPort {
  state = EditorState.create()
  writable = false
  onTyped = () => {}

  reset(text: string, collaboration: Extension) {
    this.state = EditorState.create({ doc: Text.of(text.split('\n')), extensions: collaboration })
  }
  dispatch(transactions: readonly Transaction[]) {
    for (const transaction of transactions) this.state = transaction.state
  }
  setWritable(writable: boolean) { this.writable = writable }

  type(insert: string, from = this.state.doc.length, to = from) {
    this.state = this.state.update({ changes: { from, to, insert } }).state
    this.onTyped()
  }
  get text() { return this.state.doc.toString() }
}

/** A small authority in the page's place of the server, with faults to switch on. */
export class ToyServer {
  text = 'one'
  version = 0
  person = 'ada'
  canWrite = true
  /** Earliest version that it still knows the updates after. */
  reach = 0
  /** Takes pushes, but the answers and updates get lost. */
  mute = false
  down = false
  answer: PushAnswer | null = null
  /** Refuses to let anybody in, with this reason. */
  closedTo: string | null = null
  starts = 0
  joins = 0
  readonly log: Update[] = []
  readonly pushes: PushRequest[] = []
  private readonly sinks = new Set<FrameSink>()
  private closers: (() => void)[] = []

  /** A change by somebody else. */
  edit(insert: string, from = 0, to = from) {
    this.accept('other', 1, ChangeSet.of({ from, to, insert }, this.text.length))
  }

  cut() {
    this.sinks.clear()
    for (const close of this.closers.splice(0)) close()
  }

  send(frame: Frame) { for (const sink of this.sinks) sink.next(frame) }

  connect = (): DraftConnection => ({
    start: () => { this.starts++; return this.down ? Promise.reject(new Error('refused')) : Promise.resolve() },
    stop: () => Promise.resolve(),
    onClosed: handler => { this.closers.push(handler) },
    join: (_draft, _client, since, sink) => {
      this.joins++
      this.sinks.add(sink)
      queueMicrotask(() => sink.next(this.joined(since)))
      return () => this.sinks.delete(sink)
    },
    push: request => Promise.resolve().then(() => this.push(request)),
    pull: (_draft, version) => this.mute ? new Promise(() => {}) : Promise.resolve(this.since(version)),
    point: () => Promise.resolve(),
    idle: () => Promise.resolve(),
  })

  private joined(since: number | null): Frame {
    if (this.closedTo) return { type: 'refused', reason: this.closedTo, signedIn: true }
    const common = { type: 'joined' as const, version: this.version, canWrite: this.canWrite, person: this.person, name: this.person }
    const missed = since === null ? null : this.since(since)
    return missed ? { ...common, updates: missed.updates } : { ...common, text: this.text }
  }

  private since(version: number): UpdatesFrame | null {
    return version < this.reach ? null : { type: 'updates', from: version, updates: this.log.slice(version) }
  }

  private push(request: PushRequest): Promise<PushAnswer> {
    this.pushes.push(request)
    if (this.answer) return Promise.resolve(this.answer)
    if (request.version < this.reach) return Promise.resolve({ kind: 'tooOld', reason: 'Too old.' })
    const pending = request.changes.map((json, i) => ({ sequence: request.firstSequence + i, changes: ChangeSet.fromJSON(JSON.parse(json)) }))
    for (const update of this.log.slice(request.version)) {
      if (update.client === request.client) {
        pending.shift()
        continue
      }
      let over = ChangeSet.fromJSON(JSON.parse(update.changes))
      for (const own of pending) {
        const moved = own.changes.map(over)
        over = over.map(own.changes, true)
        own.changes = moved
      }
    }
    for (const { sequence, changes } of pending) this.accept(request.client, sequence, changes)
    return this.mute ? new Promise(() => {}) : Promise.resolve({ kind: pending.length ? 'accepted' : 'duplicate', version: this.version })
  }

  private accept(client: string, sequence: number, changes: ChangeSet) {
    this.text = changes.apply(Text.of(this.text.split('\n'))).toString()
    const update = { client, sequence, author: '', changes: JSON.stringify(changes) }
    this.log.push(update)
    this.version++
    if (!this.mute) this.send({ type: 'updates', from: this.version - 1, updates: [update] })
  }
}


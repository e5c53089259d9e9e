import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab'
import { ChangeSet, type EditorState, type Extension, type Transaction } from '@codemirror/state'
import { HttpError } from '@microsoft/signalr'
import { Backoff } from './backoff'
import { newClientId } from './clientId'
import type { Outbox, OutboxEntry } from './outbox'
import type { DraftConnection, FindingsFrame, Frame, JoinedFrame, PeerFrame, PushAnswer, Update } from './protocol'
import { recover } from './recovery'
import type { Status } from './status'
import { within } from './timeout'
import { Unsent } from './unsent'
import { UpdateLog } from './updateLog'

/** The editor as the session sees it. */
export interface EditorPort {
  readonly state: EditorState
  /** Starts afresh with a text that is as the server has it. */
  reset(text: string, collaboration: Extension): void
  dispatch(transactions: readonly Transaction[]): void
  setWritable(writable: boolean): void
}

export interface SessionEvents {
  status(status: Status): void
  findings(frame: FindingsFrame): void
  version(version: number): void
  peer(frame: PeerFrame): void
  /** Words that could not be merged; they are in the outbox's kept texts. */
  kept(): void
}

// The hub itself lets everybody connect; a proxy or a later policy may not.
const isSignInError = (error: unknown) => error instanceof HttpError && (error.statusCode === 401 || error.statusCode === 403)

const answerTime = 4_000
const refusedAgain = 30_000
const mostChanges = 1_000

/** Keeps one editor and the server's draft equal, and what is typed safe until they are. */
export class Session {
  private connection: DraftConnection | null = null
  private leave: (() => void) | null = null
  private readonly unsent: Unsent
  /** Who this page is to the others; unlike the client id it stays when the text starts afresh. */
  private readonly presence = newClientId()
  private opened = false
  private joined = false
  private writable = false
  private signedOut = false
  private destroyed = false
  private pushing = false
  private detail = ''
  private notice = ''
  private retry: ReturnType<typeof setTimeout> | undefined
  private arrivals: (() => void)[] = []
  private readonly backoff = new Backoff()
  readonly log = new UpdateLog()

  constructor(
    private readonly draft: string,
    private readonly person: string,
    private readonly port: EditorPort,
    private readonly connect: () => DraftConnection,
    private readonly outbox: Outbox,
    private readonly events: SessionEvents) {
    this.unsent = new Unsent(outbox, () => port.state)
  }

  get version(): number { return this.opened ? getSyncedVersion(this.port.state) : 0 }

  async start(): Promise<void> {
    if (this.destroyed || this.connection) return
    clearTimeout(this.retry)
    const connection = this.connect()
    this.connection = connection
    connection.onClosed(() => this.lost(connection))
    try {
      await connection.start()
    } catch (error) {
      if (isSignInError(error)) this.forbid('Your sign-in has ended. What you typed is kept in this browser.', true)
      this.lost(connection)
      return
    }
    if (connection === this.connection) this.join(connection)
  }

  /** After every transaction that the person made. */
  changed(): void {
    this.notice = ''
    this.save()
    this.report()
    void this.push()
  }

  /** The page woke, the network came back, or the person asks: find out at once whether the connection still lives. */
  async probe(): Promise<void> {
    const connection = this.connection
    if (!connection || !this.joined || this.signedOut) return this.restart()
    await this.pull(connection)
    if (!this.writable && connection === this.connection && this.joined) this.rejoin(connection)
  }

  /** Unsent changes stay in the outbox for the next time. */
  destroy(): void {
    this.destroyed = true
    clearTimeout(this.retry)
    this.leave?.()
    void this.connection?.stop()
    this.connection = null
    this.outbox.release()
  }

  point(anchor: number, head: number): void {
    if (!this.joined) return
    // Others know the text without what is not confirmed yet.
    for (const update of [...sendableUpdates(this.port.state)].reverse()) {
      const back = update.changes.invertedDesc
      anchor = back.mapPos(anchor)
      head = back.mapPos(head)
    }
    this.connection?.point(this.draft, this.presence, this.version, anchor, head).catch(() => {
      // A cursor that nobody sees is no loss; a lost connection is noticed elsewhere.
    })
  }

  private join(connection: DraftConnection): void {
    this.leave = connection.join(this.draft, this.presence, this.opened ? this.version : null, {
      next: frame => { if (connection === this.connection) this.take(frame, connection) },
      ended: () => { if (connection === this.connection && this.joined) this.rejoin(connection) },
    })
  }

  /** The server let go of this subscriber, or rights may have changed. */
  private rejoin(connection: DraftConnection): void {
    this.joined = false
    this.leave?.()
    clearTimeout(this.retry)
    this.retry = setTimeout(() => { if (connection === this.connection) this.join(connection) }, this.backoff.next())
  }

  private take(frame: Frame, connection: DraftConnection): void {
    switch (frame.type) {
      case 'joined': return this.takeJoined(frame, connection)
      case 'refused':
        this.joined = false
        return this.forbid(frame.reason, !frame.signedIn)
      case 'updates':
        return this.receive(frame.from, frame.updates, connection)
      case 'findings':
        if (frame.version === this.version) this.events.findings(frame)
        return
      case 'peer': return this.events.peer(frame)
    }
  }

  private takeJoined(frame: JoinedFrame, connection: DraftConnection): void {
    this.backoff.reset()
    if (frame.text !== undefined) this.reset(frame.text, frame.version)
    this.joined = true
    if (frame.updates) this.receive(this.version, frame.updates, connection)
    if (frame.person !== this.person) {
      return this.forbid('Somebody else is signed in here now. What you typed is kept in this browser for you.', true)
    }
    this.signedOut = false
    this.setWritable(frame.canWrite)
    this.detail = frame.reason ?? ''
    this.report()
    if (frame.canWrite) void this.recover(connection).then(() => this.push())
    else if (this.pending) this.askAgain()
  }

  private reset(text: string, version: number): void {
    if (this.opened) this.setAside('The draft has changed too much since you typed this.')
    this.unsent.begin()
    this.port.reset(text, collab({ startVersion: version, clientID: this.unsent.client }))
    this.log.begin(version)
    this.opened = true
    this.events.version(version)
  }

  // Each update for itself: mapping over several at once is not mapping over each, and texts drift apart.
  private receive(from: number, updates: Update[], connection: DraftConnection): void {
    const missing = from - this.version
    if (missing > 0) {
      void this.pull(connection)
      return
    }
    let state = this.port.state
    const transactions: Transaction[] = []
    for (const update of updates.slice(-missing)) {
      if (update.client === this.unsent.client) this.unsent.confirmed(update.sequence)
      const changes = ChangeSet.fromJSON(JSON.parse(update.changes))
      const transaction = receiveUpdates(state, [{ changes, clientID: update.client }])
      transactions.push(transaction)
      this.log.add(changes.desc)
      state = transaction.state
    }
    if (!transactions.length) return
    this.port.dispatch(transactions)
    this.save()
    this.events.version(this.version)
    for (const arrived of this.arrivals.splice(0)) arrived()
    this.report()
  }

  private async pull(connection: DraftConnection): Promise<void> {
    try {
      const frame = await within(answerTime, connection.pull(this.draft, this.version))
      if (connection !== this.connection || !this.joined) return
      if (frame) this.receive(frame.from, frame.updates, connection)
      else this.rejoin(connection)
    } catch {
      // Neither answer nor error in time means that the connection is dead, whatever it says of itself.
      if (connection === this.connection) await this.restart()
    }
  }

  private async push(): Promise<void> {
    const connection = this.connection
    if (this.pushing || !connection || !this.joined || !this.writable || this.signedOut) return
    const entry = this.unsent.entry(this.version, mostChanges)
    if (!entry.changes.length) return this.report()
    this.pushing = true
    let answered = false
    try {
      const answer = await within(answerTime, this.send(connection, entry))
      answered = true
      if (connection === this.connection) await this.settle(answer, connection)
    } catch {
      // No answer: ask what arrived; the same changes are pushed again, and the server knows them by their count.
      if (connection === this.connection) await this.pull(connection)
    } finally {
      this.pushing = false
    }
    this.report()
    if (this.destroyed || !this.pending) return
    if (answered) void this.push()
    else setTimeout(() => void this.push(), this.backoff.next())
  }

  private async settle(answer: PushAnswer, connection: DraftConnection): Promise<void> {
    switch (answer.kind) {
      case 'accepted':
      case 'duplicate':
        if (this.version < (answer.version ?? 0)) await this.arrival(answer.version ?? 0, connection)
        return
      case 'refused':
      case 'signedOut':
        return this.forbid(answer.reason ?? '', answer.kind === 'signedOut')
      default:
        this.setAside(answer.reason ?? 'The server could not merge this.')
        this.setWritable(false)
        this.opened = false
        this.joined = false
        this.leave?.()
        this.join(connection)
    }
  }

  /** Waits for the frames with what was just acknowledged; they travel beside the answer. */
  private async arrival(version: number, connection: DraftConnection): Promise<void> {
    while (this.version < version && connection === this.connection && this.joined) {
      try {
        await within(answerTime, new Promise<void>(resolve => this.arrivals.push(resolve)))
      } catch {
        return this.pull(connection)
      }
    }
  }

  private async recover(connection: DraftConnection): Promise<void> {
    const { changes, kept } = await recover(this.outbox, this.unsent.client, entry => within(answerTime, this.send(connection, entry)))
    if (kept) this.events.kept()
    if (!changes) return
    this.notice = `Brought back what was not saved last time (${changes} ${changes === 1 ? 'change' : 'changes'}).`
    this.report()
  }

  private send(connection: DraftConnection, entry: OutboxEntry): Promise<PushAnswer> {
    return connection.push({ draft: this.draft, person: this.person, ...entry })
  }

  private save(): void {
    if (!this.opened) return
    if (!this.unsent.save(this.version)) this.detail = 'This browser keeps no copy of unsaved text: its storage is full or switched off.'
  }

  private setAside(reason: string): void {
    if (this.unsent.setAside(reason)) this.events.kept()
  }

  private forbid(reason: string, signedOut: boolean): void {
    this.signedOut = signedOut
    this.detail = reason
    this.setWritable(false)
    this.report()
    this.askAgain()
  }

  private askAgain(): void {
    clearTimeout(this.retry)
    this.retry = setTimeout(() => void this.probe(), refusedAgain)
  }

  private setWritable(writable: boolean): void {
    this.writable = writable
    this.port.setWritable(writable)
  }

  private async restart(): Promise<void> {
    const old = this.connection
    if (!old) return this.start()
    this.lost(old)
    clearTimeout(this.retry)
    void old.stop()
    await this.start()
  }

  private lost(connection: DraftConnection): void {
    if (connection !== this.connection) return
    this.connection = null
    this.joined = false
    this.leave = null
    for (const arrived of this.arrivals.splice(0)) arrived()
    if (this.destroyed) return
    this.report()
    clearTimeout(this.retry)
    this.retry = setTimeout(() => void this.start(), this.backoff.next())
  }

  private report(): void {
    if (this.destroyed) return
    this.events.status(this.status())
  }

  private get pending(): number {
    return this.opened ? this.unsent.count : 0
  }

  private status(): Status {
    const { detail, pending } = this
    if (this.signedOut) return { state: 'signed-out', pending, detail }
    if (!this.joined) return { state: this.opened || this.backoff.failed ? 'offline' : 'opening', pending, detail }
    if (!this.writable) return { state: 'read-only', pending, detail }
    if (pending) return { state: 'saving', pending, detail }
    return this.notice ? { state: 'recovered', pending, detail: this.notice } : { state: 'saved', pending, detail }
  }
}

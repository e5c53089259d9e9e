import { collab, sendableUpdates } from '@codemirror/collab'
import type { EditorPort } from './editorPort'
import { newClientId } from './clientId'
import { FindingList } from './findingList'
import { HeldFrames } from './heldFrames'
import { Link } from './link'
import type { Outbox, OutboxEntry } from './outbox'
import type { DraftConnection, Frame, JoinedFrame, PushAnswer, Update } from './protocol'
import { answerTime, PushLoop } from './pushLoop'
import { Receiver } from './receiver'
import { recover } from './recovery'
import type { SessionEvents } from './sessionEvents'
import { Standing } from './standing'
import { TimedOut, within } from './timeout'
import { Unsent } from './unsent'
import { UpdateLog } from './updateLog'

const refusedAgain = 30_000
const mostChanges = 1_000

/** Keeps one editor and the server's draft equal, and what is typed safe until they are. */
export class Session {
  private readonly link: Link
  private readonly pushes: PushLoop
  private readonly unsent: Unsent
  private readonly receiver: Receiver
  private readonly standing = new Standing()
  private readonly held: HeldFrames
  private readonly findings = new FindingList()
  /** Who this window is to the others; unlike the client id it stays when the text starts afresh. */
  readonly window = newClientId()
  private leave: (() => void) | null = null
  private destroyed = false
  private name = ''
  readonly log = new UpdateLog()

  constructor(
    private readonly draft: string,
    private readonly person: string,
    private readonly port: EditorPort,
    connect: () => DraftConnection,
    private readonly outbox: Outbox,
    private readonly events: SessionEvents) {
    this.unsent = new Unsent(outbox, () => port.state)
    this.receiver = new Receiver(port, this.unsent, this.log)
    this.held = new HeldFrames(port)
    this.link = new Link(connect, {
      up: connection => this.join(connection),
      down: () => this.lost(),
      signInWanted: () => this.forbid('signed-out', 'Your sign-in has ended. What you typed is kept in this browser.'),
    })
    this.pushes = new PushLoop({
      ready: () => this.standing.joined && this.standing.right === 'write' ? this.link.current : null,
      next: () => this.unsent.entry(this.version, mostChanges),
      send: (connection, entry) => this.send(connection, entry),
      settle: (answer, connection) => this.settle(answer, connection),
      unanswered: connection => this.pull(connection),
      done: () => {
        this.report()
        return !this.destroyed && this.pending > 0
      },
      pause: () => this.link.pause(),
    })
  }

  get version(): number { return this.standing.opened ? this.receiver.version : 0 }

  start(): Promise<void> { return this.link.start() }

  /** After every transaction that the person made. */
  changed(): void {
    this.standing.notice = ''
    this.save()
    this.report()
    void this.pushes.run()
  }

  /** The page woke, the network came back, or the person asks: find out at once whether the connection still lives. */
  async probe(): Promise<void> {
    const connection = this.link.current
    const { joined, right } = this.standing
    // A new sign-in is a new cookie, which only a new connection carries.
    if (!connection || right === 'signed-out' || (!joined && right !== 'none')) return this.link.restart()
    if (joined) await this.pull(connection)
    if (this.standing.right !== 'write' && this.link.is(connection)) this.rejoin(connection)
  }

  /** Unsent changes stay in the outbox for the next time. */
  destroy(): void {
    this.destroyed = true
    this.held.drop()
    this.leave?.()
    this.link.close()
    this.outbox.release()
  }

  /** For what else goes to the hub. Rejects when there is no connection, or no answer in time. */
  ask<T>(question: (connection: DraftConnection) => Promise<T> | undefined): Promise<T> {
    const { joined, right } = this.standing
    const asked = this.link.current && joined && right !== 'signed-out' ? question(this.link.current) : undefined
    return asked ? within(answerTime, asked) : Promise.reject(new TimedOut())
  }

  point(anchor: number, head: number): void {
    if (!this.standing.joined) return
    // Others know the text without what is not confirmed yet.
    for (const update of [...sendableUpdates(this.port.state)].reverse()) {
      const back = update.changes.invertedDesc
      anchor = back.mapPos(anchor)
      head = back.mapPos(head)
    }
    this.link.current?.point(this.draft, this.window, this.version, anchor, head).catch(unseen)
  }

  idle(idle: boolean): void {
    if (this.standing.joined) this.link.current?.idle(this.draft, this.window, idle).catch(unseen)
  }

  private join(connection: DraftConnection): void {
    this.events.alone()
    this.leave = connection.join(this.draft, this.window, this.standing.opened ? this.version : null, {
      next: frame => { if (this.link.is(connection)) this.arrive(frame, connection) },
      ended: () => { if (this.link.is(connection) && this.standing.joined) this.rejoin(connection) },
    })
  }

  /** The server let go of this subscriber, or rights may have changed. */
  private rejoin(connection: DraftConnection): void {
    this.standing.joined = false
    this.leave?.()
    this.link.after(this.link.pause(), () => { if (this.link.is(connection)) this.join(connection) })
  }

  private arrive(frame: Frame, connection: DraftConnection): void {
    // It says how the text stands, with all that was kept back.
    if (frame.type === 'joined') this.held.drop()
    this.held.take(frame, () => { if (this.link.is(connection)) this.take(frame, connection) })
  }

  private take(frame: Frame, connection: DraftConnection): void {
    switch (frame.type) {
      case 'joined': return this.takeJoined(frame, connection)
      case 'refused':
        this.standing.joined = false
        this.events.alone()
        return this.forbid(frame.signedIn ? 'none' : 'signed-out', frame.reason)
      case 'updates': return this.receive(frame.from, frame.updates, connection)
      case 'findings':
        if (frame.version === this.version) this.events.findings(this.findings.whole(frame), false)
        return
      case 'findingChanges': {
        const now = this.findings.change(frame, version => this.log.since(version))
        if (now) this.events.findings(now, !frame.gone.length && !frame.come.length)
        else this.rejoin(connection)
        return
      }
      case 'rights': return this.permit(frame, connection)
      case 'suggestions':
        if (frame.version === this.version) this.events.suggestions?.(frame)
        return
      case 'presence': return this.events.presence(frame)
      case 'peer': return this.events.peer(frame)
    }
  }

  private takeJoined(frame: JoinedFrame, connection: DraftConnection): void {
    this.link.well()
    this.findings.forget()
    if (frame.text !== undefined) this.reset(frame.text, frame.version)
    this.standing.joined = true
    if (frame.updates) this.receive(this.version, frame.updates, connection)
    this.events.joined()
    this.name = frame.name
    if (frame.person === this.person) return this.permit(frame, connection)
    this.forbid('signed-out', 'Somebody else is signed in here now. What you typed is kept in this browser for you.')
  }

  private permit({ canWrite, maySuggest, reason }: Pick<JoinedFrame, 'canWrite' | 'maySuggest' | 'reason'>, connection: DraftConnection): void {
    this.events.permitted?.({ write: canWrite, suggest: maySuggest ?? false }, this.name)
    this.standing.right = canWrite ? 'write' : 'read'
    this.standing.detail = reason ?? ''
    this.port.setWritable(canWrite)
    this.report()
    if (canWrite) void this.recover(connection).then(() => this.pushes.run())
    else if (this.pending) this.askAgain()
  }

  private reset(text: string, version: number): void {
    if (this.standing.opened) this.setAside('The draft has changed too much since you typed this.')
    this.unsent.begin()
    this.port.reset(text, collab({ startVersion: version, clientID: this.unsent.client }))
    this.log.begin(version)
    this.standing.opened = true
    this.events.version(version)
  }

  private receive(from: number, updates: readonly Update[], connection: DraftConnection): void {
    const outcome = this.receiver.take(from, updates)
    if (outcome === 'gap') void this.pull(connection)
    if (outcome !== 'taken') return
    this.save()
    this.events.version(this.version)
    this.report()
  }

  private async pull(connection: DraftConnection): Promise<void> {
    try {
      const frame = await within(answerTime, connection.pull(this.draft, this.version))
      if (!this.link.is(connection) || !this.standing.joined) return
      if (frame) this.arrive(frame, connection)
      else this.rejoin(connection)
    } catch {
      // Neither answer nor error in time means that the connection is dead, whatever it says of itself.
      if (this.link.is(connection)) await this.link.restart()
    }
  }

  private async settle(answer: PushAnswer, connection: DraftConnection): Promise<void> {
    switch (answer.kind) {
      case 'accepted':
      case 'duplicate': return this.arrival(answer.version ?? 0, connection)
      case 'refused': return this.forbid(this.standing.joined ? 'read' : 'none', answer.reason ?? '')
      case 'signedOut': return this.forbid('signed-out', answer.reason ?? '')
      case 'frozen': return this.startAfresh(answer.reason ?? 'This sentence is frozen.', connection, true)
      default: return this.startAfresh(answer.reason ?? 'The server could not merge this.', connection)
    }
  }

  /** Waits for the frames with what was just acknowledged; they travel beside the answer. */
  private async arrival(version: number, connection: DraftConnection): Promise<void> {
    while (this.version < version && this.link.is(connection) && this.standing.joined) {
      try {
        await this.receiver.next(answerTime)
      } catch {
        return this.pull(connection)
      }
    }
  }

  /** What was typed can never become part of the text: its author gets it back, and goes on from the text that is. */
  private startAfresh(reason: string, connection: DraftConnection, said = false): void {
    this.setAside(reason)
    this.port.setWritable(false)
    // A deletion leaves no words to offer back: without a sentence about it, it would seem to have failed by itself.
    Object.assign(this.standing, { right: 'unknown', opened: false, joined: false, notice: said ? reason : '' })
    this.leave?.()
    this.join(connection)
  }

  private async recover(connection: DraftConnection): Promise<void> {
    const { changes, kept } = await recover(this.outbox, this.unsent.client, entry => within(answerTime, this.send(connection, entry)))
    if (kept) this.events.kept()
    if (!changes) return
    this.standing.notice = `Brought back what was not saved last time (${changes} ${changes === 1 ? 'change' : 'changes'}).`
    this.report()
  }

  private send(connection: DraftConnection, entry: OutboxEntry): Promise<PushAnswer> {
    return connection.push({ draft: this.draft, person: this.person, ...entry })
  }

  private save(): void {
    if (!this.standing.opened) return
    if (!this.unsent.save(this.version)) this.standing.detail = 'This browser keeps no copy of unsaved text: its storage is full or switched off.'
  }

  private setAside(reason: string): void {
    if (this.unsent.setAside(reason)) this.events.kept()
  }

  private forbid(right: 'read' | 'none' | 'signed-out', reason: string): void {
    this.standing.right = right
    this.standing.detail = reason
    this.port.setWritable(false)
    this.report()
    this.askAgain()
  }

  private askAgain(): void { this.link.after(refusedAgain, () => void this.probe()) }

  private lost(): void {
    this.standing.joined = false
    this.held.drop()
    this.leave = null
    this.receiver.wake()
    this.events.alone()
    this.report()
  }

  private get pending(): number { return this.standing.opened ? this.unsent.count : 0 }

  private report(): void {
    if (!this.destroyed) this.events.status(this.standing.status(this.pending, this.link.failed))
  }
}

const unseen = () => {
  // A cursor that nobody sees is no loss; a lost connection is noticed elsewhere.
}

import { collab, getClientID, getSyncedVersion, sendableUpdates } from '@codemirror/collab'
import { type ChangeDesc, ChangeSet, EditorState, type Extension, type Text, type Transaction } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Outbox } from '../outbox'
import type { SuggestionItem, SuggestionsFrame, Update, Verb } from '../protocol'
import type { Session } from '../session'
import type { Status } from '../status'
import { type CardActions } from './card'
import { showSuggestion, suggestionCards } from './cards'
import { disturbComposing } from './disturbing'
import { moved } from './items'
import { type Mode, ModeBar } from './modeBar'
import { absorb, carryOver, overlay } from './overlay'
import { adopt, forgotten, type Own, own } from './own'
import { proposed, proposedMarks, setProposed } from './proposed'
import { Suggester } from './suggester'

export interface DeskPort {
  draft: string
  person: string
  outbox: Outbox
  view(): EditorView
  session(): Session
  /** Everything of an editor of this draft but what keeps it equal to the server's. */
  build(text: string | Text, extra: Extension): EditorState
  /** The view has begun afresh, or what may be done in it has changed. */
  renewed(): void
  report(): void
  kept(): void
  showAuthors(shown: boolean): void
}

/** A frame and an answer travel side by side: for so long an older frame may still be on its way. */
const overtaking = 3_000

/**
 * The two ways to write. Editing, the view's text is the draft. Suggesting, the draft is kept beside the view, which shows
 * it with this person's proposals in it: typing, undo and composing work as ever, and nothing of it is part of the draft.
 */
export class Desk {
  readonly bar: ModeBar
  private draft: EditorState | null = null
  private items: readonly SuggestionItem[] = []
  private may = { write: false, suggest: false }
  private wanted: Mode | null = null
  private adopting = false
  private readonly settledAt = new Map<string, number>()
  private readonly me = { person: '', name: '' }
  private readonly suggester: Suggester

  constructor(private readonly port: DeskPort) {
    this.me.person = port.person
    this.bar = new ModeBar(mode => void this.choose(mode), shown => port.showAuthors(shown))
    const desk = this
    this.suggester = new Suggester(port.draft, port.person, port.outbox, {
      get state() { return port.view().state },
      get version() { return port.session().version },
      own: () => this.own,
      send: request => port.session().ask(connection => connection.suggest?.(request)).then(answer => {
        for (const id of answer.done) desk.settledAt.set(id, Date.now())
        return answer
      }),
      forget: ids => port.view().dispatch({ effects: forgotten.of(ids) }),
      kept: () => port.kept(),
      report: () => port.report(),
      unanswered: () => void port.session().probe(),
    })
  }

  get suggesting(): boolean { return this.draft !== null }

  /** Instead of the view's, while suggesting: what the session keeps equal to the server's. */
  get state(): EditorState { return this.draft ?? this.port.view().state }

  /** What the view has that the server's text has not. */
  get through(): readonly ChangeDesc[] {
    const { state } = this.port.view()
    return this.draft ? [state.field(overlay).changes] : sendableUpdates(state).map(update => update.changes)
  }

  get maySuggest(): boolean { return this.may.suggest }

  extensions(): Extension {
    const actions: CardActions = {
      person: this.port.person,
      mayDecide: () => this.may.write,
      decide: (verb, ids) => void this.decide(verb, ids),
      withdraw: ids => this.withdraw(ids),
    }
    return [proposed, proposedMarks, suggestionCards(actions, this.me)]
  }

  permit(may: { write: boolean, suggest: boolean }, name: string): void {
    this.may = may
    this.me.name = name
    this.bar.show(this.suggesting ? 'suggesting' : 'editing', may)
    if (!may.write && may.suggest && !this.suggesting) this.enter()
    if (may.suggest) void this.suggester.recover().then(count => {
      if (count) this.bar.say(`Brought back ${count} of your suggestions that had not been saved.`)
    })
    if (this.suggesting) this.suggester.changed()
  }

  reset(text: string, collaboration: Extension): void {
    if (!this.draft) return this.port.view().setState(this.port.build(text, collaboration))
    this.draft = EditorState.create({ doc: text, extensions: collaboration })
    this.adopting = true
    this.port.view().setState(this.port.build(text, [overlay, own]))
    this.port.renewed()
  }

  dispatch(transactions: readonly Transaction[], updates: readonly Update[]): void {
    const { port } = this
    const view = port.view()
    if (this.items.length) this.items = updates.reduce((items, update) => moved(items, ChangeSet.fromJSON(JSON.parse(update.changes))), this.items)
    if (!this.draft) return view.dispatch(transactions)
    transactions.forEach((transaction, i) => {
      this.draft = transaction.state
      const accepted = acceptedIn(updates[i]!)
      const mine = accepted && this.own.find(one => bare(one.id) === accepted)
      if (mine) {
        this.suggester.decided(mine.id)
        view.dispatch(absorb(view.state, transaction.changes))
        if (this.own.some(one => one.id === mine.id)) view.dispatch({ effects: forgotten.of([mine.id]) })
      } else {
        view.dispatch(carryOver(view.state, transaction.changes))
      }
    })
    this.suggester.changed()
  }

  /** Whether these updates would change, in the view, the line in which a word is being composed. */
  disturbs(from: number, updates: readonly Update[]): boolean {
    return disturbComposing(this.port.view(), this.draft, from, updates)
  }

  typed(): void { this.suggester.changed() }

  take(frame: SuggestionsFrame): void {
    this.items = frame.suggestions
    if (this.suggesting) {
      if (this.adopting) this.takeOwn()
      this.reconcile()
    }
    this.refresh()
  }

  refresh(): void {
    const view = this.port.view()
    if (view.state.field(proposed, false)) view.dispatch({ effects: setProposed.of({ items: this.items, through: this.through }) })
  }

  /** How the session stands, in the words of the mode. */
  status(status: Status): Status {
    if (this.wanted === 'suggesting' && !sendableUpdates(this.port.view().state).length) this.enter()
    if (!this.draft) return status
    const { pending, reason } = this.suggester
    if (status.state === 'offline' || status.state === 'signed-out' || status.state === 'opening') return { ...status, pending }
    return { state: pending ? 'saving' : 'saved', pending, detail: reason }
  }

  /** A position of the view as others know it. */
  fromView(position: number): number {
    return this.draft ? this.port.view().state.field(overlay).changes.invertedDesc.mapPos(position) : position
  }

  async choose(mode: Mode): Promise<void> {
    this.bar.say('')
    if (mode === 'suggesting') {
      if (this.suggesting || !this.may.suggest) return
      if (!sendableUpdates(this.port.view().state).length) return this.enter()
      this.wanted = mode
      this.bar.say('As soon as what you typed is saved…')
      return
    }
    this.wanted = null
    if (!this.suggesting || !this.may.write) return
    if (await this.suggester.flush()) this.leave()
    else this.bar.say('Your last suggestions are not saved yet. They are kept here; try again in a moment.')
  }

  async decide(verb: Verb, ids: readonly string[]): Promise<void> {
    try {
      const { done, reason } = await this.port.session().ask(connection => connection.decide?.(this.port.draft, verb, ids))
      const count = done.length === 1 ? 'One suggestion' : `${done.length} suggestions`
      const what = { accept: 'accepted', reject: 'rejected', reopen: 'open again' }[verb]
      const words = done.length ? `${count} ${what}. ${reason ?? ''}`.trim() : reason ?? 'Nothing was changed.'
      this.bar.say(words, done.length && verb !== 'reopen' ? () => void this.decide('reopen', done) : null)
    } catch {
      this.bar.say('There is no connection just now, so nothing was decided. Try again when it is back.')
    }
  }

  show(id: string): boolean {
    const view = this.port.view()
    const place = showSuggestion(view.state, id, this.me)
    if (place) view.dispatch(place)
    view.focus()
    return place !== null
  }

  destroy(): void {
    this.suggester.stop()
    this.port.outbox.release()
  }

  private get own(): readonly Own[] { return this.port.view().state.field(own, false) ?? [] }

  private enter(): void {
    this.wanted = null
    const view = this.port.view()
    const { state } = view
    this.draft = EditorState.create({ doc: state.doc, extensions: collab({ startVersion: getSyncedVersion(state), clientID: getClientID(state) }) })
    this.adopting = true
    this.renew(this.port.build(state.doc, [overlay, own]))
    // Before the first frame nobody knows of any.
    if (this.items.length) this.takeOwn()
    this.refresh()
  }

  private leave(): void {
    const draft = this.draft
    if (!draft) return
    this.draft = null
    this.renew(this.port.build(draft.doc, collab({ startVersion: getSyncedVersion(draft), clientID: getClientID(draft) })))
    this.refresh()
  }

  private renew(state: EditorState): void {
    const view = this.port.view()
    const scroll = view.scrollSnapshot()
    const { anchor, head } = view.state.selection.main
    const { length } = state.doc
    view.setState(state)
    view.dispatch({ selection: { anchor: Math.min(anchor, length), head: Math.min(head, length) }, effects: scroll })
    this.bar.show(this.suggesting ? 'suggesting' : 'editing', this.may)
    this.port.renewed()
    this.port.report()
  }

  /** This person's earlier suggestions, so that they can be written on. */
  private takeOwn(): void {
    const mine = this.items.filter(item => item.author === this.port.person)
    const view = this.port.view()
    const spec = adopt(view.state, mine)
    this.adopting = false
    if (!spec) return
    this.suggester.adopt(mine)
    view.dispatch(spec)
  }

  /** What the server does not hold any more, or holds differently, goes from the window: rejected, or changed in another one. */
  private reconcile(): void {
    const view = this.port.view()
    const now = Date.now()
    for (const one of this.own) {
      if (!this.suggester.holds(one)) continue
      const item = this.items.find(({ id }) => id === one.id)
      if (item?.words === one.words) continue
      if (now - (this.settledAt.get(one.id) ?? 0) < overtaking) {
        setTimeout(() => { if (this.suggesting) this.reconcile() }, overtaking)
        continue
      }
      this.suggester.decided(one.id)
      view.dispatch({ changes: one.kind === 'insertion' ? { from: one.at, to: one.end } : { from: one.at, insert: one.words } })
      return this.reconcile()
    }
  }

  private withdraw(ids: readonly string[]): void {
    const view = this.port.view()
    const here = this.own.filter(one => ids.includes(one.id))
    for (const { id } of here) {
      const one = this.own.find(other => other.id === id)
      if (one) view.dispatch({ changes: one.kind === 'insertion' ? { from: one.at, to: one.end } : { from: one.at, insert: one.words }, userEvent: 'delete.withdraw' })
    }
    const elsewhere = ids.filter(id => !here.some(one => one.id === id))
    if (!elsewhere.length) return
    const { draft, person } = this.port
    void this.port.session().ask(connection => connection.suggest?.({ draft, person, version: this.port.session().version, edits: [], withdrawn: elsewhere }))
      .catch(() => this.bar.say('There is no connection just now. Try again when it is back.'))
  }
}

const bare = (id: string) => id.replaceAll('-', '')

function acceptedIn(update: Update): string | null {
  return update.client.startsWith('server-accept-') ? update.client.slice('server-accept-'.length) : null
}

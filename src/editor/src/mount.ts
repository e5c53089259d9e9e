import { getSyncedVersion, sendableUpdates } from '@codemirror/collab'
import { Compartment, EditorState, type Extension, Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { connectTo } from './connection'
import { findSuggestion, flagsIn, setFlags } from './flags'
import { Idleness } from './idleness'
import { KeptPanel } from './keptPanel'
import { type DotNetListener, PageListener } from './listener'
import { go, markOpened } from './markKeys'
import type { Mark } from './marks'
import { Outbox } from './outbox'
import { PageMarks } from './pageMarks'
import type { DraftConnection, Finding, FindingsFrame, Suggestion } from './protocol'
import { Presence } from './presence'
import { type Selected, selectionOf } from './selection'
import { Session } from './session'
import { writingSetup } from './setup'
import { sizeLimit } from './sizeLimit'
import type { Status } from './status'

export interface EditorOptions {
  /** Address of the draft hub. */
  hub: string
  draft: string
  /** Id of who is signed in: what is typed is kept for, and sent as, nobody else. */
  person: string
  /** Accessible name. */
  label: string
  /** Tell the page where the selection rests. */
  watchSelection?: boolean
}

export interface EditorHandle {
  destroy(): void
  focus(): void
  /** Offsets as findings have them; one that has moved since is found where it is now. */
  select(start: number, end: number): void
  /** A finding's suggestion. False when its words have changed since, or may not be written to. */
  apply(suggestion: Omit<Suggestion, 'title'>): boolean
  text(): string
  /** All marks of a kind, as placed at a version. False when that version is too old here: have them placed anew. */
  setMarks(kind: string, version: number, marks: Mark[]): boolean
  /** Selects a mark's words; false when they are gone. */
  showMark(kind: string, id: string): boolean
  /** To the next sentence without evidence; false when there is none. */
  walkUncovered(): boolean
  /** Null until the draft is open. */
  selection(): Selected | null
  /** Of the text in this window without what is not yet saved. */
  version(): number
  findings(): Finding[]
  status(): Status
}

/** Puts the editor of a draft into a host element, which it fills. */
export function mount(
  host: HTMLElement, options: EditorOptions, net: DotNetListener | null = null,
  connect: () => DraftConnection = () => connectTo(options.hub)): EditorHandle {
  const listener = new PageListener(host, net)
  const writable = new Compartment()
  const outbox = new Outbox(localStorage, navigator.locks, options.person, options.draft)
  let status: Status = { state: 'opening', pending: 0, detail: '' }
  let findings: Finding[] = []
  let mayWrite = false

  const tell = (next: Status) => {
    status = next
    listener.status(next)
  }
  const permission = () => [EditorState.readOnly.of(!mayWrite), EditorView.contentAttributes.of({ 'aria-readonly': String(!mayWrite) })]
  const stateWith = (text: string, collaboration: Extension) => EditorState.create({
    doc: text,
    extensions: [
      writingSetup(options.label),
      writable.of(permission()),
      collaboration,
      presence.extension(),
      sizeLimit(reason => tell({ ...status, detail: reason })),
      markOpened.of((mark, manner) => listener.mark(mark.kind, mark.id, manner)),
      EditorView.updateListener.of(update => {
        if (update.selectionSet) selectedSoon()
        const typed = update.transactions.some(transaction => transaction.docChanged && !transaction.annotation(Transaction.remote))
        if (typed) session.changed()
        else if (update.selectionSet) pointSoon()
      }),
    ],
  })

  // Typing moves the others' picture of this cursor by itself; only real moves are sent, and not each of them.
  let pointing: ReturnType<typeof setTimeout> | undefined
  const pointSoon = () => {
    clearTimeout(pointing)
    pointing = setTimeout(() => {
      const { anchor, head } = view.state.selection.main
      session.point(anchor, head)
    }, 100)
  }

  // The page shows what belongs to the sentence at the cursor, once the cursor rests there.
  let selecting: ReturnType<typeof setTimeout> | undefined
  const selectedSoon = () => {
    if (!options.watchSelection) return
    clearTimeout(selecting)
    selecting = setTimeout(() => {
      const { version, start, end } = selectionOf(view.state)
      listener.selected(version, start, end)
    }, 250)
  }

  const presence: Presence = new Presence(() => view, document, options.person)
  const view: EditorView = new EditorView({
    parent: host,
    state: EditorState.create({ extensions: [writingSetup(options.label), EditorState.readOnly.of(true), presence.extension()] }),
  })
  const append = (text: string) => {
    if (view.state.readOnly) return false
    view.dispatch({ changes: { from: view.state.doc.length, insert: `\n\n${text}` }, scrollIntoView: true, userEvent: 'input.recovered' })
    return true
  }
  const kept = new KeptPanel(outbox, append)
  host.prepend(kept.dom)

  const session = new Session(options.draft, options.person, {
    get state() { return view.state },
    reset(text, collaboration) {
      view.setState(stateWith(text, collaboration))
      pageMarks.reset()
    },
    dispatch(transactions) { view.dispatch(transactions) },
    setWritable(value) {
      mayWrite = value
      view.dispatch({ effects: writable.reconfigure(permission()) })
    },
  }, connect, outbox, {
    status: tell,
    version(version) {
      listener.version(version)
      pageMarks.arrived()
    },
    findings(frame: FindingsFrame) {
      findings = frame.findings
      const through = sendableUpdates(view.state).map(update => update.changes)
      view.dispatch({ effects: setFlags.of({ findings, through }) })
      listener.findings(findings, frame.version, frame.complaint ?? null)
    },
    joined() {
      if (view.hasFocus) pointSoon()
      idleness.repeat()
    },
    presence: frame => presence.take(frame),
    peer: frame => presence.place(frame, session.version),
    alone: () => presence.clear(),
    kept: () => kept.refresh(),
  })

  const pageMarks = new PageMarks(() => view, session.log, () => listener.marksLost())

  const idleness = new Idleness(document, idle => session.idle(idle))
  const wake = () => { if (document.visibilityState === 'visible') void session.probe() }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
  void session.start()

  return {
    destroy() {
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('online', wake)
      clearTimeout(pointing)
      clearTimeout(selecting)
      idleness.destroy()
      session.destroy()
      view.destroy()
      kept.dom.remove()
    },
    focus: () => view.focus(),
    select(start, end) {
      const { length } = view.state.doc
      const moved = flagsIn(view.state).find(({ finding }) => finding.start === start && finding.end === end)
      const anchor = moved?.from ?? Math.min(start, length)
      view.dispatch({ selection: { anchor, head: moved?.to ?? Math.min(end, length) }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
      view.focus()
    },
    apply(suggestion) {
      const place = view.state.readOnly ? null : findSuggestion(view.state, suggestion)
      if (place) view.dispatch({ changes: place, userEvent: 'input.suggestion' })
      return place !== null
    },
    setMarks: (kind, version, marks) => pageMarks.set(kind, version, marks),
    showMark: (kind, id) => pageMarks.show(kind, id),
    walkUncovered() {
      const moved = go(1, true)(view)
      view.focus()
      return moved
    },
    selection: () => session.log.version === null ? null : selectionOf(view.state),
    text: () => view.state.doc.toString(),
    version: () => getSyncedVersion(view.state),
    findings: () => findings,
    status: () => status,
  }
}

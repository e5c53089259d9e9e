import { Compartment, EditorState, type Extension, type Text, Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { AuthorLegend } from './authorLegend'
import { authorMarks } from './authors'
import { connectTo } from './connection'
import type { Findings } from './findingList'
import { findSuggestion, flagsIn, setFlags } from './flags'
import { Idleness } from './idleness'
import { KeptPanel } from './keptPanel'
import { type DotNetListener, PageListener } from './listener'
import { go, markOpened } from './markKeys'
import type { Mark } from './marks'
import { Outbox } from './outbox'
import { PageMarks } from './pageMarks'
import type { DraftConnection, Finding } from './protocol'
import { Presence } from './presence'
import { scrollBack, scrollMemory } from './scrollMemory'
import { type Selected, selectionOf } from './selection'
import { Session } from './session'
import { writingSetup } from './setup'
import { sizeLimit } from './sizeLimit'
import type { Status } from './status'
import { Desk } from './suggesting/desk'
import { pairs } from './suggesting/own'
import { threadAsked } from './threadKeys'
import { threadButton } from './threadButton'
import { whenComposed } from './writing/composing'
import { converter, sourcesOf } from './writing/remote'
import { Writing } from './writing/writing'

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
  select(start: number, end: number): void
  /** Selects a finding's words. False when they have changed since. */
  showFinding(id: number): boolean
  /** One of a finding's suggestions, by its title. False when its words have changed since, or may not be written to. */
  apply(finding: number, title: string): boolean
  text(): string
  /** All marks of a kind, as placed at a version. False when that version is too old here: have them placed anew. */
  setMarks(kind: string, version: number, marks: Mark[]): boolean
  /** As `setMarks`, for marks that are all alike: start and end of each after one another. */
  setSpans(kind: string, version: number, title: string, offsets: number[]): boolean
  /** Selects a mark's words; false when they are gone. */
  showMark(kind: string, id: string): boolean
  /** To the next sentence without evidence; false when there is none. */
  walkUncovered(): boolean
  /** Null until the draft is open. */
  selection(): Selected | null
  /** Of the text in this window without what is not yet saved. */
  version(): number
  findings(): readonly Finding[]
  status(): Status
  /** Goes to a suggestion. False when it stands nowhere in this window. */
  showSuggestion(id: string): boolean
  /** Colours the text by who wrote it, or stops doing so. */
  showAuthors(shown: boolean): void
}

/** Puts the editor of a draft into a host element, which it fills. */
export function mount(
  host: HTMLElement, options: EditorOptions, net: DotNetListener | null = null,
  connect: () => DraftConnection = () => connectTo(options.hub)): EditorHandle {
  const listener = new PageListener(host, net)
  const writable = new Compartment()
  const outbox = new Outbox(localStorage, navigator.locks, options.person, options.draft)
  let status: Status = { state: 'opening', pending: 0, detail: '' }
  let findings: Findings | null = null
  let mayWrite = false
  let fromSession: Status = status

  const tell = (reported: Status) => {
    fromSession = reported
    const next = desk.status(reported)
    status = next
    listener.status(next)
  }
  const permission = () => {
    const readOnly = !mayWrite && !(desk.suggesting && desk.maySuggest)
    return [EditorState.readOnly.of(readOnly), EditorView.contentAttributes.of({ 'aria-readonly': String(readOnly) })]
  }
  const refused = (reason: string) => tell({ ...status, detail: reason })
  const stateWith = (text: string | Text, collaboration: Extension) => EditorState.create({
    doc: text,
    extensions: [
      writingSetup(options.label),
      writable.of(permission()),
      collaboration,
      presence.extension(),
      scrollMemory(options.draft),
      desk.extensions(),
      authorMarks,
      sizeLimit(refused),
      writing.extension(),
      markOpened.of((mark, manner) => listener.mark(mark.kind, mark.id, manner)),
      threadAsked.of(() => listener.threadAsked()),
      EditorView.updateListener.of(update => {
        if (update.selectionSet) selectedSoon()
        const typed = update.transactions.some(transaction => transaction.docChanged && !transaction.annotation(Transaction.remote))
        if (update.docChanged) legend.changed()
        if (typed && desk.suggesting) desk.typed()
        else if (typed) session.changed()
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
      session.point(desk.fromView(anchor), desk.fromView(head))
    }, 100)
  }

  // The page shows what belongs to the sentence at the cursor, once the cursor rests there.
  let selecting: ReturnType<typeof setTimeout> | undefined
  const selectedSoon = () => {
    if (!options.watchSelection) return
    clearTimeout(selecting)
    selecting = setTimeout(() => {
      const { version, start, end } = selectionOf(view.state, session.version, desk.through)
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

  // Updates may have come since they were told of, when the text is built anew.
  const showFindings = () => {
    const since = findings && session.log.since(findings.version)
    view.dispatch({ effects: setFlags.of({ findings: since ? findings!.list : [], through: [...since ?? [], ...desk.through] }) })
  }
  // Keys of its own: ordinary changes and suggestions of one draft are kept apart.
  const keptSuggestions = new Outbox(localStorage, navigator.locks, options.person, `suggestions-${options.draft}`)
  const keptWords = new KeptPanel(keptSuggestions, append)
  const desk: Desk = new Desk({
    draft: options.draft,
    person: options.person,
    outbox: keptSuggestions,
    view: () => view,
    session: () => session,
    build: stateWith,
    renewed() {
      showFindings()
      pageMarks.reset()
    },
    report: () => tell(fromSession),
    kept: () => keptWords.refresh(),
    showAuthors: shown => showAuthors(shown),
  })
  const legend = new AuthorLegend({
    view: () => view,
    ask: () => session.ask(connection => connection.authorship?.(options.draft)),
    version: () => session.version,
    through: () => desk.through,
  })
  const showAuthors = (shown: boolean) => {
    desk.bar.authorsShown(shown)
    legend.show(shown)
  }
  desk.bar.dom.append(threadButton(() => listener.threadAsked()))
  host.prepend(desk.bar.dom, legend.dom, keptWords.dom)
  const writing: Writing = new Writing({
    draft: options.draft,
    view: () => view,
    outline: () => document.querySelector<HTMLElement>('[data-editor-outline]'),
    textWanted: () => listener.textWanted(),
    sources: () => sourcesOf(options.draft),
    converter,
    refused,
  })
  view.dom.before(writing.toolbar.dom, writing.picker.dom)
  view.dom.after(writing.counts.dom)

  const session: Session = new Session(options.draft, options.person, {
    get state() { return desk.state },
    reset(text, collaboration) {
      const cursor = view.state.selection.main.head
      desk.reset(text, collaboration)
      // Whoever typed where they may not finds themselves where they were.
      if (cursor) view.dispatch({ selection: { anchor: Math.min(cursor, view.state.doc.length) } })
      pageMarks.reset()
      scrollBack(view, options.draft)
    },
    dispatch(transactions, updates) { desk.dispatch(transactions, updates) },
    setWritable(value) {
      mayWrite = value
      view.dispatch({ effects: writable.reconfigure(permission()) })
    },
    disturbs: (from, updates) => desk.disturbs(from, updates),
    whenComposed: then => whenComposed(view, then),
  }, connect, outbox, {
    status: tell,
    version(version) {
      listener.version(version)
      pageMarks.arrived()
    },
    findings(now, same) {
      findings = now
      // Underlines move with the text by themselves, but for what was proposed in their words and is no more.
      if (!same || desk.suggesting) showFindings()
      listener.findings(now, same)
    },
    joined() {
      if (view.hasFocus) pointSoon()
      idleness.repeat()
    },
    presence: frame => presence.take(frame),
    peer: frame => presence.place(frame, session.version, desk.through),
    alone: () => presence.clear(),
    kept: () => kept.refresh(),
    suggestions: frame => desk.take(frame),
    permitted: (may, name) => desk.permit(may, name),
  })

  const pageMarks: PageMarks = new PageMarks(() => view, session.log, () => listener.marksLost(), () => desk.through)

  const selectWords = (anchor: number, head: number) => {
    view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
    view.focus()
  }

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
      writing.destroy()
      session.destroy()
      view.destroy()
      desk.destroy()
      for (const { dom } of [kept, keptWords, desk.bar, legend]) dom.remove()
    },
    focus: () => view.focus(),
    select(start, end) {
      const { length } = view.state.doc
      selectWords(Math.min(start, length), Math.min(end, length))
    },
    showFinding(id) {
      const flag = flagsIn(view.state).find(({ finding }) => finding.id === id)
      if (flag) selectWords(flag.from, flag.to)
      return flag !== undefined
    },
    apply(finding, title) {
      const place = view.state.readOnly ? null : findSuggestion(view.state, finding, title)
      if (place) view.dispatch({ changes: place, userEvent: 'input.suggestion' })
      return place !== null
    },
    setMarks: (kind, version, marks) => pageMarks.set(kind, version, marks),
    setSpans: (kind, version, title, offsets) =>
      pageMarks.set(kind, version, pairs(offsets).map(([start, end], i) => ({ id: String(i), start, end, title }))),
    showMark: (kind, id) => pageMarks.show(kind, id),
    walkUncovered() {
      const moved = go(1, true)(view)
      view.focus()
      return moved
    },
    selection: () => session.log.version === null ? null : selectionOf(view.state, session.version, desk.through),
    text: () => view.state.doc.toString(),
    version: () => session.version,
    findings: () => findings?.list ?? [],
    status: () => status,
    showSuggestion: id => desk.show(id),
    showAuthors,
  }
}

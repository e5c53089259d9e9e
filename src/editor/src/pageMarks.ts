import { sendableUpdates } from '@codemirror/collab'
import type { ChangeDesc } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { findMark, type Mark, setMarks } from './marks'
import type { UpdateLog } from './updateLog'

/** Brings the page's marks from the version at which the server placed them to the text in this window. */
export class PageMarks {
  /** Placed in a version that has not arrived here yet. */
  private readonly waiting = new Map<string, { version: number, marks: readonly Mark[] }>()
  private readonly shown = new Set<string>()

  constructor(
    private readonly view: () => EditorView, private readonly log: UpdateLog, private readonly lost: () => void,
    /** What this window has that the server's text has not. */
    private readonly unsaved: () => readonly ChangeDesc[] = () => sendableUpdates(view().state).map(update => update.changes)) {}

  /** False when that version is too long ago to be followed: have them placed anew. */
  set(kind: string, version: number, marks: readonly Mark[]): boolean {
    this.waiting.delete(kind)
    if (this.log.version === null || version > this.log.version) {
      this.waiting.set(kind, { version, marks })
      return true
    }
    const since = this.log.since(version)
    if (!since) return false
    const view = this.view()
    const through = [...since, ...this.unsaved()]
    this.shown.add(kind)
    view.dispatch({ effects: setMarks.of({ kind, marks, through }) })
    return true
  }

  /** After every version that arrives. */
  arrived(): void {
    for (const [kind, { version, marks }] of [...this.waiting]) {
      if (this.log.version !== null && version <= this.log.version && !this.set(kind, version, marks)) this.lost()
    }
  }

  /** The text has started afresh, so nothing is marked any more. */
  reset(): void {
    if (!this.shown.size) return
    this.shown.clear()
    this.lost()
  }

  /** Selects a mark's words and shows them; false when they are gone. */
  show(kind: string, id: string): boolean {
    const view = this.view()
    const mark = findMark(view.state, kind, id)
    if (mark) view.dispatch({ selection: { anchor: mark.from, head: mark.to }, scrollIntoView: true })
    if (mark) view.focus()
    return mark !== undefined
  }
}

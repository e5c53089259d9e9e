import { getSyncedVersion, sendableUpdates } from '@codemirror/collab'
import type { ChangeDesc, EditorState } from '@codemirror/state'

/** What is selected, without white space at its ends. Offsets are UTF-16 code units of the server's text at `version`. */
export interface Selected {
  version: number
  start: number
  end: number
  quote: string
  prefix: string
  suffix: string
  /** False while words typed here are still on their way to the server. */
  saved: boolean
}

const contextLength = 32

/** @param unsaved what this window has that the server's text at `version` has not */
export function selectionOf(
  state: EditorState, version = getSyncedVersion(state),
  unsaved: readonly ChangeDesc[] = sendableUpdates(state).map(update => update.changes)): Selected {
  let { from, to } = state.selection.main
  const selected = state.sliceDoc(from, to)
  if (selected.trim()) {
    from += selected.length - selected.trimStart().length
    to -= selected.length - selected.trimEnd().length
  }
  let [start, end] = [from, to]
  for (const changes of [...unsaved].reverse()) {
    const back = changes.invertedDesc
    start = back.mapPos(start, -1)
    end = Math.max(start, back.mapPos(end, 1))
  }
  return {
    version,
    start,
    end,
    quote: state.sliceDoc(from, to),
    prefix: state.sliceDoc(Math.max(0, from - contextLength), from),
    suffix: state.sliceDoc(to, to + contextLength),
    saved: unsaved.every(changes => changes.empty),
  }
}

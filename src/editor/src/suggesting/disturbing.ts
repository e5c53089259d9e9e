import { getSyncedVersion, receiveUpdates } from '@codemirror/collab'
import { ChangeSet, type EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Update } from '../protocol'
import { overlay } from './overlay'

/**
 * Whether updates would change, in the view, the line in which a word is being composed: a browser then ends the composing,
 * and the word stands in the text twice.
 * @param draft the draft beside the view while suggesting; null where the view's text is the draft
 * @param from the version that the updates begin at
 */
export function disturbComposing(view: EditorView, draft: EditorState | null, from: number, updates: readonly Update[]): boolean {
  if (!view.composing) return false
  let line: { from: number, to: number } = view.state.doc.lineAt(view.state.selection.main.head)
  let state = draft ?? view.state
  let proposals = draft ? view.state.field(overlay).changes : null
  const missing = Math.max(0, from + updates.length - getSyncedVersion(state))
  for (const update of missing ? updates.slice(-missing) : []) {
    const changes = ChangeSet.fromJSON(JSON.parse(update.changes))
    const transaction = receiveUpdates(state, [{ changes, clientID: update.client }])
    const shown = proposals ? changes.map(proposals, true) : transaction.changes
    if (shown.touchesRange(line.from, line.to)) return true
    line = { from: shown.mapPos(line.from, 1), to: shown.mapPos(line.to, -1) }
    proposals = proposals && proposals.map(changes)
    state = transaction.state
  }
  return false
}

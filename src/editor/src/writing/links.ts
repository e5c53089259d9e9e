import type { EditorState, TransactionSpec } from '@codemirror/state'
import { around, treeTo } from './inline'

const start = 'https://'
const address = /^(?:https?:\/\/|mailto:)\S+$/

/** Makes a link of the selection, with its address selected to be typed; within a link, leaves only its words. */
export function toggleLink(state: EditorState): TransactionSpec | null {
  const { from, to } = state.selection.main
  const link = linkNode(state)
  if (link) {
    const marks = link.getChildren('LinkMark')
    const [open, close] = marks
    if (!open || !close) return null
    return { changes: [{ from: open.from, to: open.to }, { from: close.from, to: link.to }], userEvent: 'delete.format' }
  }
  const words = state.sliceDoc(from, to)
  if (words.includes('\n\n')) return null
  if (address.test(words)) return { changes: { from, to, insert: `[](${words})` }, selection: { anchor: from + 1 }, userEvent: 'input.format' }
  const insert = `[${words}](${start})`
  // Without words they come first; the address is where Tab would not go, but the arrow keys do.
  const selection = words ? { anchor: to + 3, head: to + 3 + start.length } : { anchor: from + 1 }
  return { changes: { from, to, insert }, selection, scrollIntoView: true, userEvent: 'input.format' }
}

export const linkAt = (state: EditorState): boolean => linkNode(state) !== null

function linkNode(state: EditorState) {
  const { from, to } = state.selection.main
  const link = around(treeTo(state, to), from, to, 'Link')
  return link?.getChild('URL') ? link : null
}

import type { EditorState, Text, TransactionSpec } from '@codemirror/state'

export interface Definition {
  label: string
  text: string
  /** Of its first line. */
  from: number
  /** End of its last line. */
  to: number
}

const mark = /\[\^([^\]\s[]{1,24})\]/g
const definition = /^ {0,3}\[\^([^\]\s[]{1,24})\]:[ \t]*/

/** The notes at the foot of the text: `[^1]: …`, with the indented lines that belong to each. */
export function definitionsIn(doc: Text): Definition[] {
  const found: Definition[] = []
  let from = 0
  for (const line of doc.iterLines()) {
    const begins = definition.exec(line)
    const last = found.at(-1)
    if (begins) found.push({ label: begins[1]!, text: line.slice(begins[0].length), from, to: from + line.length })
    else if (last && from === last.to + 1 && line.trim()) Object.assign(last, { text: `${last.text} ${line.trim()}`, to: from + line.length })
    from += line.length + 1
  }
  return found
}

/** One more than the highest number that stands in the text, in a mark or a definition. */
export function nextNumber(text: string): number {
  let highest = 0
  for (const [, label] of text.matchAll(mark)) if (/^\d{1,6}$/.test(label!)) highest = Math.max(highest, Number(label))
  return highest + 1
}

/** A mark at the selection's end and its note at the foot of the text; the cursor goes to where the note is written. */
export function insertFootnote(state: EditorState): TransactionSpec {
  const back = markOfNote(state)
  if (back !== null) return { selection: { anchor: back }, scrollIntoView: true }
  const label = String(nextNumber(state.doc.toString()))
  const { changes, note } = withNote(state, label, '')
  return { changes, selection: { anchor: note }, scrollIntoView: true, userEvent: 'input.format' }
}

/** Puts a mark in the text whose note is there already. */
export function insertMark(state: EditorState, label: string): TransactionSpec {
  const { to } = state.selection.main
  const insert = `[^${label}]`
  return { changes: { from: to, insert }, selection: { anchor: to + insert.length }, userEvent: 'input.format' }
}

/** Puts in a mark and its note, and leaves the cursor behind the mark. */
export function insertNote(state: EditorState, text: string): TransactionSpec {
  const label = String(nextNumber(state.doc.toString()))
  const { changes, mark: end } = withNote(state, label, text)
  return { changes, selection: { anchor: end }, userEvent: 'input.format' }
}

function withNote(state: EditorState, label: string, text: string) {
  const { doc } = state
  const { to } = state.selection.main
  const last = definitionsIn(doc).at(-1)
  const lines = doc.toString()
  const end = last?.to ?? lines.trimEnd().length
  const at = Math.max(end, to)
  // Notes follow one another; the first one stands apart from the text.
  const before = last && at === end ? '\n' : '\n\n'
  const mark = `[^${label}]`
  const note = `${before}${mark}: ${text}`
  const behind = at < doc.length && !lines.slice(at).startsWith('\n') ? '\n' : ''
  return {
    changes: state.changes([{ from: to, insert: mark }, { from: at, insert: note + behind }]),
    mark: to + mark.length,
    note: at + mark.length + note.length,
  }
}

/** Where the mark stands of the note that the cursor is in. */
function markOfNote(state: EditorState): number | null {
  const { head } = state.selection.main
  const note = definitionsIn(state.doc).find(({ from, to }) => from <= head && head <= to)
  if (!note) return null
  const text = state.doc.toString()
  const sign = `[^${note.label}]`
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (at < note.from || at > note.to) return at + sign.length
  return null
}

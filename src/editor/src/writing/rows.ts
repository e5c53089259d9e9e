import type { EditorState, Line, TransactionSpec } from '@codemirror/state'
import { renumber } from './renumber'

/** A line that a command writes anew. */
export interface Row {
  line: Line
  text: string
  /** The command is about this line; the others of its list are only numbered again. */
  chosen: boolean
  gapBefore?: boolean
  gapAfter?: boolean
  gone?: boolean
}

/** Lines that the selection touches. One that it merely ends before is not meant. */
export function chosenLines(state: EditorState): { first: number, last: number } {
  const { from, to, empty } = state.selection.main
  const first = state.doc.lineAt(from).number
  const end = state.doc.lineAt(to)
  return { first, last: !empty && end.from === to && end.number > first ? end.number - 1 : end.number }
}

/** The chosen lines, with what is one list with them above and below. */
export function rowsAround(state: EditorState): Row[] {
  const { doc } = state
  const { first, last } = chosenLines(state)
  const isListLike = (number: number): boolean => {
    if (number < 1 || number > doc.lines) return false
    return /^(?: {0,3}> ?)*(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|[ \t]{2,}\S)/.test(doc.line(number).text)
  }
  const isBlank = (number: number) => number >= 1 && number <= doc.lines && doc.line(number).text.trim() === ''
  let top = first
  while (isListLike(top - 1) || (isBlank(top - 1) && isListLike(top - 2))) top--
  let bottom = last
  while (isListLike(bottom + 1) || (isBlank(bottom + 1) && isListLike(bottom + 2))) bottom++
  return Array.from({ length: bottom - top + 1 }, (_, i) => {
    const line = doc.line(top + i)
    return { line, text: line.text, chosen: line.number >= first && line.number <= last }
  })
}

/** Writes rows where they differ from their lines, numbered in order; the selection stays on its words. */
export function writeRows(state: EditorState, rows: Row[], event: string): TransactionSpec | null {
  number(rows)
  const lines = state.changes(rows.flatMap(row => row.gone
    ? [{ from: row.line.from, to: Math.min(row.line.to + 1, state.doc.length), insert: '' }]
    : [...row.gapBefore ? [{ from: row.line.from, insert: '\n' }] : [], ...difference(row)]))
  // Apart from the others, so that a cursor at a line's end comes behind its mark and before the gap.
  const gaps = state.changes(rows.filter(row => row.gapAfter && !row.gone).map(row => ({ from: row.line.to, insert: '\n' }))).map(lines)
  const changes = lines.compose(gaps)
  if (changes.empty) return null
  return { changes, selection: state.selection.map(lines, 1).map(gaps, -1), scrollIntoView: true, userEvent: event }
}

function number(rows: Row[]): void {
  const kept = rows.filter(row => !row.gone)
  const around = kept.flatMap(row => [...row.gapBefore ? [''] : [], row.text, ...row.gapAfter ? [''] : []])
  const numbered = renumber(around)
  let at = 0
  for (const row of kept) {
    if (row.gapBefore) at++
    row.text = numbered[at++]!
    if (row.gapAfter) at++
  }
}

function difference({ line, text }: Row): { from: number, to: number, insert: string }[] {
  if (line.text === text) return []
  const most = Math.min(line.text.length, text.length)
  let end = 0
  while (end < most && line.text[line.text.length - 1 - end] === text[text.length - 1 - end]) end++
  let start = 0
  while (start < most - end && line.text[start] === text[start]) start++
  return [{ from: line.from + start, to: line.to - end, insert: text.slice(start, text.length - end) }]
}

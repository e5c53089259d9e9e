import { insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown'
import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state'
import { columns, isItem, type LineShape, shapeOf } from './lineShape'
import { type Row, rowsAround, writeRows } from './rows'

export type ListKind = 'bullet' | 'number'

const isBlank = (row: Row | undefined) => row === undefined || row.text.trim() === ''
const targetsIn = (rows: Row[]) => {
  const chosen = rows.filter(row => row.chosen)
  const worded = chosen.filter(row => !isBlank(row))
  return worded.length ? worded : chosen.slice(0, 1)
}

/** Makes items of the chosen lines; of items of that kind it makes paragraphs again. */
export function toggleList(state: EditorState, kind: ListKind): TransactionSpec | null {
  const rows = rowsAround(state)
  const targets = targetsIn(rows)
  const off = targets.every(row => shapeOf(row.text).kind === kind)
  targets.forEach((row, i) => {
    const { quote, indent, text } = shapeOf(row.text)
    row.text = off ? `${quote}${text}` : `${quote}${indent}${kind === 'bullet' ? '- ' : `${i + 1}. `}${text}`
  })
  if (off) partParagraphs(state, rows, targets)
  else joinItems(state, rows, targets)
  return writeRows(state, rows, 'input.format.list')
}

export const listAt = (state: EditorState, kind: ListKind): boolean => targetsIn(rowsAround(state)).every(row => shapeOf(row.text).kind === kind)

// A list is written without blank lines between its items, but with one between it and a paragraph.
function joinItems(state: EditorState, rows: Row[], targets: Row[]): void {
  const [first, last] = [targets[0]!, targets.at(-1)!]
  for (const row of rows.slice(rows.indexOf(first), rows.indexOf(last))) if (isBlank(row)) row.gone = true
  first.gapBefore = needsGap(state, first.line.number - 1)
  last.gapAfter = needsGap(state, last.line.number + 1)
}

// Lines that follow each other at once would be one paragraph.
function partParagraphs(state: EditorState, rows: Row[], targets: Row[]): void {
  for (const row of targets) {
    const next = rows[rows.indexOf(row) + 1]
    row.gapAfter = next ? !isBlank(next) : hasWords(state, row.line.number + 1)
  }
  const before = targets[0]!.line.number - 1
  targets[0]!.gapBefore = hasWords(state, before)
}

const hasWords = (state: EditorState, number: number) => number >= 1 && number <= state.doc.lines && state.doc.line(number).text.trim() !== ''

function needsGap(state: EditorState, number: number): boolean {
  if (!hasWords(state, number)) return false
  const shape = shapeOf(state.doc.line(number).text)
  return shape.kind === 'plain' && !shape.indent && !shape.quote
}

/** One level in or out, with all that hangs below. Null outside lists; no changes where it goes no further. */
export function indentItems(state: EditorState, by: 1 | -1): TransactionSpec | null {
  const rows = rowsAround(state)
  const shapes = rows.map(row => shapeOf(row.text))
  const first = rows.findIndex(row => row.chosen)
  if (first < 0 || !isItem(shapes[first]!)) return null
  const column = (i: number) => columns(shapes[i]!.indent)
  const above = shapes.slice(0, first).map((shape, i) => ({ shape, column: column(i) })).filter(({ shape }) => isItem(shape))
  const shift = by > 0 ? deeper(above, column(first)) : shallower(above, column(first))
  if (shift === 0) return {}
  let last = rows.reduce((latest, row, i) => row.chosen ? i : latest, first)
  while (last + 1 < rows.length && !isBlank(rows[last + 1]) && column(last + 1) > column(first)) last++
  for (let i = first; i <= last; i++) {
    const { quote, marker, text } = shapes[i]!
    if (isBlank(rows[i])) continue
    // An item that becomes the first of a deeper list begins it.
    const starts = by > 0 && i === first && shapes[i]!.kind === 'number'
    rows[i]!.text = `${quote}${' '.repeat(Math.max(0, column(i) + shift))}${starts ? marker.replace(/^\d+/, '1') : marker}${text}`
  }
  return writeRows(state, rows, 'input.format.indent') ?? {}
}

type Above = { shape: LineShape, column: number }[]

function deeper(above: Above, column: number): number {
  const parent = above.findLast(item => item.column <= column)
  return parent ? parent.column + parent.shape.marker.length - column : 0
}

function shallower(above: Above, column: number): number {
  return (above.findLast(item => item.column < column)?.column ?? 0) - column
}

const goOn = insertNewlineContinueMarkupCommand({ nonTightLists: false })

/**
 * Enter goes on with the list or quote at the cursor. On an empty item it ends the list, with a blank line behind it: what
 * is typed on the very next line would still belong to the last item.
 */
export const continueMarkup: StateCommand = ({ state, dispatch }) => {
  const { empty, head } = state.selection.main
  const line = state.doc.lineAt(head)
  const shape = shapeOf(line.text)
  const ends = empty && isItem(shape) && !shape.quote && !shape.indent && !shape.text && hasWords(state, line.number - 1)
  if (!ends || state.readOnly) return goOn({ state, dispatch })
  dispatch(state.update({ changes: { from: line.from, to: line.to, insert: '\n' }, selection: { anchor: line.from + 1 }, scrollIntoView: true, userEvent: 'input' }))
  return true
}

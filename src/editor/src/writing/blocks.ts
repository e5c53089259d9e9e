import type { EditorState, TransactionSpec } from '@codemirror/state'
import { shapeOf } from './lineShape'
import { chosenLines, type Row, writeRows } from './rows'

function chosenRows(state: EditorState): Row[] {
  const { first, last } = chosenLines(state)
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const line = state.doc.line(first + i)
    return { line, text: line.text, chosen: true }
  })
}

/** @param level 1 to 6; 0 makes a paragraph, as does the level that the lines have already. */
export function setHeading(state: EditorState, level: number): TransactionSpec | null {
  const rows = chosenRows(state).filter((row, _i, all) => all.length === 1 || row.text.trim() !== '')
  const wanted = rows.every(row => headingOf(row.text) === level) ? 0 : level
  for (const row of rows) {
    const { quote, text } = shapeOf(row.text)
    row.text = `${quote}${wanted ? `${'#'.repeat(wanted)} ` : ''}${text}`
  }
  return writeRows(state, rows, 'input.format.heading')
}

const headingOf = (line: string) => {
  const { kind, value } = shapeOf(line)
  return kind === 'heading' ? value : 0
}

/** Of the line at the cursor; 0 where it is none. */
export const headingAt = (state: EditorState): number => headingOf(state.doc.lineAt(state.selection.main.head).text)

/** Quotes the chosen lines, or takes one level of quoting off. */
export function toggleQuote(state: EditorState): TransactionSpec | null {
  const rows = chosenRows(state)
  const off = rows.every(row => shapeOf(row.text).quote)
  for (const row of rows) row.text = off ? row.text.replace(/^ {0,3}> ?/, '') : row.text ? `> ${row.text}` : '>'
  const { doc } = state
  const runsOn = (number: number) => {
    if (number < 1 || number > doc.lines) return false
    const { text } = doc.line(number)
    return text.trim() !== '' && (off || !shapeOf(text).quote)
  }
  const [first, last] = [rows[0]!, rows.at(-1)!]
  first.gapBefore = runsOn(first.line.number - 1)
  last.gapAfter = runsOn(last.line.number + 1)
  return writeRows(state, rows, 'input.format.quote')
}

export const quoteAt = (state: EditorState): boolean => chosenRows(state).every(row => shapeOf(row.text).quote !== '')

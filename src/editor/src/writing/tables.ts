import type { EditorState, TransactionSpec } from '@codemirror/state'

const header = 'First column'
const empty = ['| First column | Second column |', '| --- | --- |', '|  |  |'].join('\n')

const isRow = (text: string) => /^\s*\|/.test(text)

/** A table of two columns behind the paragraph of the cursor; within a table, one more row below. */
export function insertTable(state: EditorState): TransactionSpec {
  const { doc } = state
  const line = doc.lineAt(state.selection.main.head)
  if (isRow(line.text)) return addRow(state)
  let last = line
  while (last.number < doc.lines && last.text.trim() && doc.line(last.number + 1).text.trim()) last = doc.line(last.number + 1)
  const before = last.text.trim() ? '\n\n' : last.number > 1 && doc.line(last.number - 1).text.trim() ? '\n' : ''
  const next = last.number < doc.lines ? doc.line(last.number + 1).text.trim() : ''
  const insert = `${before}${empty}${next ? '\n' : ''}`
  const anchor = last.to + insert.indexOf(header)
  return { changes: { from: last.to, insert }, selection: { anchor, head: anchor + header.length }, scrollIntoView: true, userEvent: 'input.format' }
}

function addRow(state: EditorState): TransactionSpec {
  const { doc } = state
  let line = doc.lineAt(state.selection.main.head)
  const top = line.number > 1 && isRow(doc.line(line.number - 1).text)
  // A row cannot stand between the header and the rule below it.
  if (!top && line.number < doc.lines && /^[\s|:-]+$/.test(doc.line(line.number + 1).text)) line = doc.line(line.number + 1)
  const cells = Math.max(1, line.text.trim().replace(/^\|/, '').replace(/\|$/, '').split(/(?<!\\)\|/).length)
  const insert = `\n|${'  |'.repeat(cells)}`
  return { changes: { from: line.to, insert }, selection: { anchor: line.to + 3 }, scrollIntoView: true, userEvent: 'input.format' }
}

export const tableAt = (state: EditorState): boolean => isRow(state.doc.lineAt(state.selection.main.head).text)

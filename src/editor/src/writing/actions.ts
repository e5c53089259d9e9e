import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { openSearchPanel } from '@codemirror/search'
import type { EditorState } from '@codemirror/state'
import type { Command, KeyBinding } from '@codemirror/view'
import { headingAt, quoteAt, setHeading, toggleQuote } from './blocks'
import { editing } from './commands'
import { afterComposing } from './composing'
import { insertFootnote } from './footnotes'
import { emphasisAt, toggleEmphasis } from './inline'
import { keys } from './keyList'
import { linkAt, toggleLink } from './links'
import { indentItems, listAt, toggleList } from './lists'
import { insertTable, tableAt } from './tables'

/** Something that the toolbar offers. */
export interface Action {
  id: string
  label: string
  key?: string
  run: Command
  /** On where the selection is; left out for what is done rather than switched. */
  isOn?(state: EditorState): boolean
  /** Nothing would happen. */
  isIdle?(state: EditorState): boolean
  /** Changes nothing, so that readers have it too. */
  forReaders?: boolean
}

export const headingLevels: { level: number, label: string }[] = [
  { level: 0, label: 'Paragraph' },
  ...[1, 2, 3, 4].map(level => ({ level, label: `Heading ${level}` })),
]

export const setLevel = (level: number): Command => editing(state => setHeading(state, level))

export { headingAt }

/** @param cite opens the list of sources */
export function actions(cite: Command): Action[] {
  return [
    { id: 'bold', label: 'Bold', key: keys.bold, run: editing(state => toggleEmphasis(state, 'bold')), isOn: state => emphasisAt(state, 'bold') },
    { id: 'italic', label: 'Italic', key: keys.italic, run: editing(state => toggleEmphasis(state, 'italic')), isOn: state => emphasisAt(state, 'italic') },
    { id: 'bullet', label: 'List', key: keys.bullet, run: editing(state => toggleList(state, 'bullet')), isOn: state => listAt(state, 'bullet') },
    { id: 'number', label: 'Numbered list', key: keys.number, run: editing(state => toggleList(state, 'number')), isOn: state => listAt(state, 'number') },
    { id: 'quote', label: 'Quote', key: keys.quote, run: editing(toggleQuote), isOn: quoteAt },
    { id: 'link', label: 'Link', key: keys.link, run: editing(toggleLink), isOn: linkAt },
    { id: 'table', label: 'Table', key: keys.table, run: editing(insertTable), isOn: tableAt },
    { id: 'footnote', label: 'Footnote', key: keys.footnote, run: editing(insertFootnote) },
    { id: 'cite', label: 'Cite a source', key: keys.cite, run: afterComposing(cite) },
    { id: 'undo', label: 'Undo', key: keys.undo, run: afterComposing(undo), isIdle: state => undoDepth(state) === 0 },
    { id: 'redo', label: 'Redo', key: keys.redo, run: afterComposing(redo), isIdle: state => redoDepth(state) === 0 },
    { id: 'find', label: 'Find and replace', key: keys.find, run: openSearchPanel, forReaders: true },
  ]
}

/** Undo, redo and find have their keys from their own libraries. */
const boundElsewhere = new Set(['undo', 'redo', 'find'])

export function bindings(all: readonly Action[]): KeyBinding[] {
  return [
    ...all.filter(({ id }) => !boundElsewhere.has(id)).map(({ key, run }): KeyBinding => ({ key: key!, run, preventDefault: true })),
    ...headingLevels.map(({ level }): KeyBinding => ({ key: keys.heading(level), run: setLevel(level), preventDefault: true })),
    // Outside lists Tab goes on through the page; within one, after Escape.
    { key: 'Tab', run: editing(state => indentItems(state, 1)), shift: editing(state => indentItems(state, -1)) },
  ]
}

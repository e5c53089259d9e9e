import { EditorSelection, EditorState, type Extension, type TransactionSpec } from '@codemirror/state'
import { writingSetup } from '../../src/setup'
import { continueMarkup } from '../../src/writing/lists'

/** A state of a text in which `[` and `]` as ⟦ and ⟧ stand around what is selected, or ¦ at the cursor. */
export function at(marked: string, extra: Extension = []): EditorState {
  const from = marked.search(/[¦⟦]/)
  const to = marked.includes('⟧') ? marked.indexOf('⟧') - 1 : from
  return EditorState.create({
    doc: marked.replace(/[¦⟦⟧]/g, ''),
    selection: from < 0 ? undefined : EditorSelection.single(from, to),
    extensions: [writingSetup('Draft'), extra],
  })
}

/** The state with its selection, written as `at` reads it. */
export function shown(state: EditorState): string {
  const text = state.doc.toString()
  const { from, to, empty } = state.selection.main
  return empty ? `${text.slice(0, from)}¦${text.slice(from)}` : `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`
}

export const after = (state: EditorState, spec: TransactionSpec | null): string => spec ? shown(state.update(spec).state) : 'nothing'

/** What an edit makes of a marked text. */
export const edited = (marked: string, edit: (state: EditorState) => TransactionSpec | null): string => {
  const state = at(marked)
  return after(state, edit(state))
}

/** As the Enter key does it. */
export function enter(marked: string): string {
  let state = at(marked)
  const done = continueMarkup({ state, dispatch: transaction => { state = transaction.state } })
  return done ? shown(state) : 'nothing'
}

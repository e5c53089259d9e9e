import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { Command } from '@codemirror/view'
import { afterComposing } from './composing'

/** An edit that is a matter of the state alone; null where it means nothing. */
export type Edit = (state: EditorState) => TransactionSpec | null

/** The edit as something that a key or a button does. */
export function editing(edit: Edit): Command {
  return afterComposing(view => {
    const spec = view.state.readOnly ? null : edit(view.state)
    if (spec && Object.keys(spec).length) view.dispatch(view.state.update(spec))
    return spec !== null
  })
}

import type { EditorState, Extension, Transaction } from '@codemirror/state'
import type { Update } from './protocol'

/** The editor as the session sees it. */
export interface EditorPort {
  readonly state: EditorState
  /** Starts afresh with a text that is as the server has it. */
  reset(text: string, collaboration: Extension): void
  /** @param updates what each transaction brings, as it came from the server */
  dispatch(transactions: readonly Transaction[], updates: readonly Update[]): void
  setWritable(writable: boolean): void
}

import type { EditorState, Extension, Transaction } from '@codemirror/state'

/** The editor as the session sees it. */
export interface EditorPort {
  readonly state: EditorState
  /** Starts afresh with a text that is as the server has it. */
  reset(text: string, collaboration: Extension): void
  dispatch(transactions: readonly Transaction[]): void
  setWritable(writable: boolean): void
}

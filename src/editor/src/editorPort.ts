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
  /** Whether these updates, after version `from`, would change the line in which a word is being composed. */
  disturbs?(from: number, updates: readonly Update[]): boolean
  /** Calls back once, when the word that is being composed has become part of the text. */
  whenComposed?(then: () => void): void
}

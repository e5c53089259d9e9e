import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { findSuggestion, flags, flagsIn, placeSuggestion, setFlags } from '../src/flags'
import type { Finding } from '../src/protocol'

const text = 'The council claimed that the dam held.'
const claimed: Finding = {
  id: 1, start: 12, end: 19, label: 'reporting-verb', family: 'loaded', severity: 'medium', phrase: 'claimed', message: 'It doubts.', rule: 'reporting-verb.claimed',
  suggestions: [{ title: 'Write “said”', start: 12, end: 19, replacement: 'said' }, { title: 'Drop it', start: 0, end: 25, replacement: 'T' }],
}

describe('flags', () => {
  const flagged = (...edits: TransactionSpec[]) => edits.reduce<EditorState>(
    (state, edit) => state.update(edit).state,
    EditorState.create({ doc: text, extensions: flags }).update({ effects: setFlags.of({ findings: [claimed], through: [] }) }).state)
  const words = (state: EditorState) => flagsIn(state).map(flag => state.sliceDoc(flag.from, flag.to))

  it('stand on the words that they speak of', () => expect(words(flagged())).toEqual(['claimed']))

  it('move with edits before them', () => expect(words(flagged({ changes: { from: 0, insert: 'Yesterday. ' } }))).toEqual(['claimed']))

  it('stay while somebody types right before or behind them', () => {
    expect(words(flagged({ changes: { from: 12, insert: 'has ' } }))).toEqual(['claimed'])
    expect(words(flagged({ changes: { from: 19, insert: ',' } }))).toEqual(['claimed'])
  })

  it('go when their own words change', () => {
    expect(words(flagged({ changes: { from: 14, insert: 'x' } }))).toEqual([])
    expect(words(flagged({ changes: { from: 14, to: 15 } }))).toEqual([])
    expect(words(flagged({ changes: { from: 10, to: 14 } }))).toEqual([])
    expect(words(flagged({ changes: { from: 5, to: 30 } }))).toEqual([])
    expect(words(flagged({ changes: { from: 12, to: 19, insert: 'alleged' } }))).toEqual([])
  })

  it('that arrive are moved over what is typed and not confirmed', () => {
    const typed = EditorState.create({ doc: text, extensions: flags }).update({ changes: { from: 0, insert: 'Now: ' } })
    const state = typed.state.update({ effects: setFlags.of({ findings: [claimed], through: [typed.changes.desc] }) }).state
    expect(words(state)).toEqual(['claimed'])
  })

  it('that arrive for words which are being changed do not stand', () => {
    const typed = EditorState.create({ doc: text, extensions: flags }).update({ changes: { from: 15, insert: 'x' } })
    const state = typed.state.update({ effects: setFlags.of({ findings: [claimed], through: [typed.changes.desc] }) }).state
    expect(words(state)).toEqual([])
  })

  it('outside the text are left out', () => {
    const state = flagged({ effects: setFlags.of({ findings: [{ ...claimed, start: 30, end: 999 }], through: [] }) })
    expect(words(state)).toEqual([])
  })

  it('place their suggestions where the words are now', () => {
    const state = flagged({ changes: { from: 0, insert: 'Yesterday. ' } })
    const [flag] = flagsIn(state)
    expect(placeSuggestion(state, flag!, claimed.suggestions[0]!)).toEqual({ from: 23, to: 30, insert: 'said' })
  })

  it('are found again for a suggestion as a list beside the editor has it', () => {
    const state = flagged({ changes: { from: 0, insert: 'Yesterday. ' } })
    expect(findSuggestion(state, 1, 'Write “said”')).toEqual({ from: 23, to: 30, insert: 'said' })
    expect(findSuggestion(state, 1, 'Write “lied”')).toBeNull()
    expect(findSuggestion(state, 2, 'Write “said”')).toBeNull()
  })

  it('withdraw a suggestion whose words have changed', () => {
    const state = flagged({ changes: { from: 4, to: 11, insert: 'board' } })
    const [flag] = flagsIn(state)
    expect(placeSuggestion(state, flag!, claimed.suggestions[0]!)).not.toBeNull()
    expect(placeSuggestion(state, flag!, claimed.suggestions[1]!)).toBeNull()
  })
})

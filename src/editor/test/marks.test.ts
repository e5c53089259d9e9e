import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { findMark, type Mark, marks, marksIn, setMarks } from '../src/marks'

const text = 'The ferry stopped. Dues rose twice. The ice was gone.'
const dues: Mark = { id: 'd', start: 19, end: 35, title: 'supports: Dues report' }
const ferry: Mark = { id: 'f', start: 0, end: 18, title: 'mentions: Log of the ferry', tone: 'mentions' }

describe('marks', () => {
  const marked = (kinds: Record<string, Mark[]>, ...edits: TransactionSpec[]) => {
    let state = EditorState.create({ doc: text, extensions: marks })
    for (const [kind, list] of Object.entries(kinds)) state = state.update({ effects: setMarks.of({ kind, marks: list, through: [] }) }).state
    return edits.reduce<EditorState>((now, edit) => now.update(edit).state, state)
  }
  const words = (state: EditorState) => marksIn(state).map(mark => state.sliceDoc(mark.from, mark.to))

  it('stand on their words, in the order of the text', () =>
    expect(words(marked({ evidence: [dues, ferry] }))).toEqual(['The ferry stopped.', 'Dues rose twice.']))

  it('move with edits before them, and typing at their edges stays outside', () => {
    expect(words(marked({ evidence: [dues] }, { changes: { from: 0, insert: 'Once ' } }))).toEqual(['Dues rose twice.'])
    expect(words(marked({ evidence: [dues] }, { changes: [{ from: 19, insert: 'Now ' }, { from: 35, insert: ' Why?' }] }))).toEqual(['Dues rose twice.'])
  })

  it('keep what is left of them, with what is typed between', () => {
    expect(words(marked({ evidence: [dues] }, { changes: { from: 28, to: 35, insert: '' } }))).toEqual(['Dues rose'])
    expect(words(marked({ evidence: [dues] }, { changes: { from: 23, insert: ' of old' } }))).toEqual(['Dues of old rose twice.'])
  })

  it('go with all of their words', () => expect(words(marked({ evidence: [dues, ferry] }, { changes: { from: 18, to: 36 } }))).toEqual(['The ferry stopped.']))

  it('of one kind leave those of another alone when they are set anew', () => {
    const state = marked({ evidence: [dues], note: [ferry] }, { effects: setMarks.of({ kind: 'evidence', marks: [], through: [] }) })
    expect(marksIn(state).map(mark => mark.kind)).toEqual(['note'])
  })

  it('that arrive late are moved over what happened meanwhile', () => {
    const typed = EditorState.create({ doc: text, extensions: marks }).update({ changes: { from: 0, insert: 'Once ' } })
    const again = typed.state.update({ changes: { from: 0, to: 5 } })
    const place = (through: typeof typed.changes.desc[], state: EditorState) =>
      words(state.update({ effects: setMarks.of({ kind: 'evidence', marks: [dues], through }) }).state)
    expect(place([typed.changes.desc], typed.state)).toEqual(['Dues rose twice.'])
    expect(place([typed.changes.desc, again.changes.desc], again.state)).toEqual(['Dues rose twice.'])
  })

  it('outside of the text are left out', () => expect(words(marked({ evidence: [{ ...dues, end: 999 }, { ...dues, start: 9, end: 3 }] }))).toEqual([]))

  it('can be mere places, which stay between their neighbours', () => {
    const state = marked({ suggestion: [{ id: 'p', start: 18, end: 18, title: 'Insert here' }] }, { changes: { from: 0, insert: 'Once ' } })
    expect(findMark(state, 'suggestion', 'p')).toMatchObject({ from: 23, to: 23 })
  })

  it('are found by kind and id', () => {
    const state = marked({ evidence: [dues], note: [{ ...ferry, id: 'd' }] })
    expect(findMark(state, 'note', 'd')).toMatchObject({ from: 0, to: 18, title: ferry.title })
    expect(findMark(state, 'evidence', 'f')).toBeUndefined()
  })
})

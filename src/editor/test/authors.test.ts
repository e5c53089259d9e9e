import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { authorMarks, setAuthors, stretchesOf } from '../src/authors'

const answer = { version: 3, people: [{ id: 'a', name: 'Ada' }, { id: 'b', name: 'Ben' }], spans: [4, -1, 3, 1, 2, 0] }

describe('who wrote this', () => {
  it('says where each person’s words stand, and nothing of what was published before', () =>
    expect(stretchesOf(answer)).toEqual([{ from: 4, to: 7, person: 1 }, { from: 7, to: 9, person: 0 }]))

  it('moves with the text until it is asked again', () => {
    const begun = EditorState.create({ doc: 'old BENad', extensions: authorMarks })
      .update({ effects: setAuthors.of({ people: answer.people, stretches: stretchesOf(answer) }) }).state
    expect(titles(begun)).toEqual(['written by Ben: BEN', 'written by Ada: ad'])
    expect(titles(begun.update({ changes: { from: 0, insert: 'very ' } }).state)).toEqual(['written by Ben: BEN', 'written by Ada: ad'])
    expect(titles(begun.update({ effects: setAuthors.of(null) }).state)).toEqual([])
  })
})

function titles(state: EditorState): string[] {
  const found: string[] = []
  state.field(authorMarks).between(0, state.doc.length, (from, to, mark) => {
    found.push(`${(mark.spec as { attributes: { title: string } }).attributes.title}: ${state.sliceDoc(from, to)}`)
  })
  return found
}

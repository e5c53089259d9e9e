import { history, undo } from '@codemirror/commands'
import { ChangeSet, EditorState, Text, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { SuggestionItem } from '../src/protocol'
import { absorb, carryOver, hunksOf, overlay } from '../src/suggesting/overlay'
import { adopt, own } from '../src/suggesting/own'
import { halves, places, proposed, setProposed } from '../src/suggesting/proposed'

const text = 'The council claimed that the dam held.'
const start = (doc = text) => EditorState.create({ doc, extensions: [overlay, own, proposed, history()] })
const then = (state: EditorState, ...edits: TransactionSpec[]) => edits.reduce<EditorState>((now, edit) => now.update(edit).state, state)
const told = (state: EditorState) => state.field(own).map(({ kind, words, from }) => `${kind} of “${words}” at ${from}`)
const server = (state: EditorState) => state.field(overlay).base.toString()

describe('suggesting', () => {
  it('leaves the draft as it is', () => {
    const state = then(start(), { changes: { from: 12, to: 19, insert: 'said' } })
    expect(server(state)).toBe(text)
    expect(state.doc.toString()).toBe('The council said that the dam held.')
  })

  it('makes one suggestion of a word that is typed key by key', () => {
    let state = start()
    for (const [i, letter] of [...'said '].entries()) state = then(state, { changes: { from: 12 + i, insert: letter } })
    expect(told(state)).toEqual(['insertion of “said ” at 12'])
    const { id } = state.field(own)[0]!
    expect(then(state, { changes: { from: 14, to: 16, insert: 'w' } }).field(own)[0]).toMatchObject({ id, words: 'saw ' })
  })

  it('makes an insertion and a deletion of a replacement, each by itself', () => {
    const state = then(start(), { changes: { from: 12, to: 19, insert: 'said' } })
    expect(told(state)).toEqual(['insertion of “said” at 12', 'deletion of “claimed” at 12'])
    expect(new Set(state.field(own).map(one => one.id)).size).toBe(2)
  })

  it('proposes only the words that differ of a passage that is typed again', () => {
    expect(told(then(start(), { changes: { from: 12, to: 19, insert: 'claims' } }))).toEqual(['insertion of “claims” at 12', 'deletion of “claimed” at 12'])
    expect(told(then(start(), { changes: { from: 0, to: 38, insert: 'The council said that the dam held.' } }))).toEqual(['insertion of “said” at 12', 'deletion of “claimed” at 12'])
    expect(told(then(start(), { changes: { from: 12, to: 19 } }, { changes: { from: 12, insert: 'claimed' } }))).toEqual([])
  })

  it('takes back with undo what was typed', () => {
    let state = then(start(), { changes: { from: 12, insert: 'said ' }, userEvent: 'input.type' })
    undo({ state, dispatch: transaction => { state = transaction.state } })
    expect(told(state)).toEqual([])
  })

  it('moves with what others write, and undo keeps working', () => {
    let state = then(start(), { changes: { from: 12, insert: 'said ' }, userEvent: 'input.type' })
    state = then(state, carryOver(state, ChangeSet.of({ from: 0, to: 3, insert: 'A' }, text.length)))
    expect(server(state)).toBe('A council claimed that the dam held.')
    expect(state.doc.toString()).toBe('A council said claimed that the dam held.')
    expect(told(state)).toEqual(['insertion of “said ” at 10'])
    undo({ state, dispatch: transaction => { state = transaction.state } })
    expect(state.doc.toString()).toBe(server(state))
  })

  it('leaves the window as it is when one of its suggestions is accepted, and goes on proposing what was typed since', () => {
    let state = then(start(), { changes: { from: 12, insert: 'said ' } })
    const accepted = ChangeSet.of({ from: 12, insert: 'said ' }, text.length)
    expect(told(then(state, absorb(state, accepted)))).toEqual([])
    state = then(state, { changes: { from: 17, insert: 'so ' } })
    state = then(state, absorb(state, accepted))
    expect(state.doc.toString()).toBe('The council said so claimed that the dam held.')
    expect(told(state)).toEqual(['insertion of “so ” at 17'])
  })

  it('keeps an adjacent addition when only the deletion is accepted', () => {
    let state = then(start(), { changes: { from: 12, to: 19, insert: 'said' } })
    state = then(state, absorb(state, ChangeSet.of({ from: 12, to: 19 }, text.length)))
    expect(server(state)).toBe('The council  that the dam held.')
    expect(told(state)).toEqual(['insertion of “said” at 12'])
  })

  it('takes earlier suggestions into the window under their ids', () => {
    const items: SuggestionItem[] = [
      { id: 'a', author: 'me', name: 'Me', at: '', kind: 'insertion', spans: [12, 12], words: 'said' },
      { id: 'b', author: 'me', name: 'Me', at: '', kind: 'deletion', spans: [12, 19], words: 'claimed' },
    ]
    const state = then(start(), adopt(start(), items)!)
    expect(state.doc.toString()).toBe('The council said that the dam held.')
    expect(state.field(own).map(one => one.id)).toEqual(['a', 'b'])
    expect(adopt(state, items)).toBeNull()
  })

  it('is always the draft and the proposals together, whatever comes in between', () => {
    let seed = 7
    const random = (below: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below }
    const anyChange = (length: number) => {
      const from = random(length + 1)
      return ChangeSet.of({ from, to: Math.min(length, from + random(5)), insert: 'abc\n😀'.slice(0, random(6)) }, length)
    }
    for (let run = 0; run < 60; run++) {
      let state = start('one two three four five')
      for (let step = 0; step < 30; step++) {
        const { base, changes } = state.field(overlay)
        if (random(2)) state = then(state, { changes: anyChange(state.doc.length) })
        else if (random(3) || changes.empty) state = then(state, carryOver(state, anyChange(base.length)))
        else {
          const { from, to, insert } = hunksOf(state.field(overlay))[0] ?? { from: 0, to: 0, insert: '' }
          state = then(state, absorb(state, ChangeSet.of({ from, to, insert }, base.length)))
        }
        const now = state.field(overlay)
        expect(now.changes.apply(now.base).eq(state.doc)).toBe(true)
        const rebuilt = ChangeSet.of(hunksOf(now).map(({ from, to, insert }) => ({ from, to, insert: Text.of(insert.split('\n')) })), now.base.length)
        expect(rebuilt.apply(now.base).eq(state.doc)).toBe(true)
      }
    }
  }, 60_000)
})

describe('suggestions of others', () => {
  const items: SuggestionItem[] = [
    { id: 'a', author: 'bo', name: 'Bo', at: '', kind: 'insertion', spans: [12, 12], words: 'said' },
    { id: 'b', author: 'bo', name: 'Bo', at: '', kind: 'deletion', spans: [12, 19], words: 'claimed' },
  ]
  const shown = (...edits: TransactionSpec[]) => then(start(), { effects: setProposed.of({ items, through: [] }) }, ...edits)
  const me = { person: 'me', name: 'Me' }

  it('stand beside the text and move with it', () => {
    const state = shown({ changes: { from: 0, insert: 'Now: ' } })
    expect(state.field(proposed).map(one => one.spans)).toEqual([[[17, 17]], [[17, 24]]])
  })

  it('are known as the two halves of a replacement', () => {
    const all = places(shown(), me)
    expect(halves(all, all[0]!)?.id).toBe(all[1]!.id)
  })

  it('leave out what others write within a deletion', () =>
    expect(shown({ changes: { from: 15, insert: 'XX' } }).field(proposed)[1]!.spans).toEqual([[12, 21]]))

  it('go when their place goes', () =>
    expect(shown({ changes: { from: 4, to: 25 } }).field(proposed)).toEqual([]))
})

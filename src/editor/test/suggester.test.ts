import { EditorState } from '@codemirror/state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Outbox } from '../src/outbox'
import type { SuggestionAnswer, SuggestRequest } from '../src/protocol'
import type { Own } from '../src/suggesting/own'
import { Suggester } from '../src/suggesting/suggester'
import { FakeLocks, MemoryStorage } from './fakes'

describe('suggester', () => {
  let storage: MemoryStorage
  let locks: FakeLocks
  beforeEach(() => {
    vi.useFakeTimers()
    storage = new MemoryStorage()
    locks = new FakeLocks()
  })
  afterEach(() => { vi.useRealTimers() })

  function page(person = 'ada') {
    const outbox = new Outbox(storage, locks.asManager, person, 'suggestions-d1')
    const it = {
      outbox, own: [] as Own[], sent: [] as SuggestRequest[], forgotten: [] as string[], unanswered: 0,
      answer: null as SuggestionAnswer | null, dead: false,
      type(words: string, id = 'a') {
        it.own = words ? [{ id, kind: 'insertion', from: 3, to: 3, words, at: 3, end: 3 + words.length }] : []
        suggester.changed()
      },
    }
    const suggester = new Suggester('d1', person, outbox, {
      state: EditorState.create(), version: 7, own: () => it.own,
      send(request) {
        if (it.dead) return Promise.reject(new Error('no connection'))
        it.sent.push(request)
        return Promise.resolve(it.answer ?? { kind: 'done', done: request.edits.map(edit => edit.id) })
      },
      forget: ids => { it.forgotten.push(...ids) },
      kept() {}, report() {}, unanswered() { it.unanswered++ },
    })
    return Object.assign(it, { suggester })
  }

  const settle = (milliseconds = 600) => vi.advanceTimersByTimeAsync(milliseconds)

  it('sends a word once, not once a key, and leaves nothing in the outbox', async () => {
    const it = page()
    for (const words of ['s', 'sa', 'said']) it.type(words)
    expect(storage.length).toBe(1)
    expect(it.suggester.pending).toBe(1)
    await settle()
    expect(it.sent).toMatchObject([{ version: 7, edits: [{ id: 'a', start: 3, end: 3, insert: 'said' }], withdrawn: [] }])
    expect(it.suggester.pending).toBe(0)
    expect(storage.length).toBe(0)
  })

  it('withdraws what was taken back, and sends nothing for what never arrived', async () => {
    const it = page()
    it.type('said')
    await settle()
    it.type('')
    await settle()
    expect(it.sent.at(-1)).toMatchObject({ edits: [], withdrawn: ['a'] })
    it.type('x', 'b')
    it.type('')
    await settle()
    expect(it.sent.length).toBe(2)
  })

  it('keeps what has no connection, looks whether it is dead, and sends it once when it is back', async () => {
    const it = page()
    it.dead = true
    it.type('said')
    await settle(3_000)
    expect(it.unanswered).toBeGreaterThan(0)
    expect(storage.length).toBe(1)
    it.dead = false
    await settle(20_000)
    expect(it.sent.length).toBe(1)
    expect(storage.length).toBe(0)
  })

  it('brings back what a closed page had not saved, for nobody else', async () => {
    const first = page()
    first.dead = true
    first.type('said')
    first.suggester.stop()
    first.outbox.release()
    await settle(0)
    const other = page('bo')
    expect(await other.suggester.recover()).toBe(0)
    const second = page()
    expect(await second.suggester.recover()).toBe(1)
    expect(second.sent).toMatchObject([{ person: 'ada', version: 7, edits: [{ id: 'a', insert: 'said' }] }])
    expect(storage.length).toBe(0)
  })

  it('gives new ids to what was decided on while it was written', async () => {
    const it = page()
    it.answer = { kind: 'done', done: [], reason: 'Olga has just accepted this.' }
    it.type('said')
    await settle()
    expect(it.forgotten).toEqual(['a'])
  })

  it('keeps the words that the server refuses for good', async () => {
    const it = page()
    it.answer = { kind: 'invalid', done: [], reason: 'This is longer than a whole draft may be.' }
    it.type('said')
    await settle()
    expect(it.outbox.keptTexts()).toMatchObject([{ text: 'said', reason: 'This is longer than a whole draft may be.' }])
    await settle(60_000)
    expect(it.sent.length).toBe(1)
  })
})

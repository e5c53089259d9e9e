import { beforeEach, describe, expect, it } from 'vitest'
import { Outbox } from '../src/outbox'
import { FakeLocks, MemoryStorage } from './fakes'

const entry = (client: string, ...changes: string[]) => ({ client, version: 3, firstSequence: 1, changes })

describe('outbox', () => {
  let storage: MemoryStorage
  let locks: FakeLocks
  const of = (person: string, draft = 'd1') => new Outbox(storage, locks.asManager, person, draft)

  beforeEach(() => {
    storage = new MemoryStorage()
    locks = new FakeLocks()
  })

  it('gives what a gone page has left to the next page of the same person', async () => {
    of('ada').write(entry('c1', '[[0,"x"]]'))
    const claimed = await of('ada').claim('c2')
    expect(claimed.map(one => one.entry)).toEqual([entry('c1', '[[0,"x"]]')])
  })

  it('shows nothing to another sign-in, and nothing of another draft', async () => {
    of('ada').write(entry('c1', '[[0,"x"]]'))
    expect(await of('bo').claim('c2')).toEqual([])
    expect(await of('ada', 'd2').claim('c2')).toEqual([])
  })

  it('leaves alone what a living page owns, until that page lets go', async () => {
    const living = of('ada')
    living.own('c1')
    living.write(entry('c1', '[[0,"x"]]'))
    expect(await of('ada').claim('c2')).toEqual([])
    living.release()
    await Promise.resolve()
    expect(await of('ada').claim('c2')).toHaveLength(1)
  })

  it('gives an entry to one of two pages only', async () => {
    of('ada').write(entry('c1', '[[0,"x"]]'))
    const [first, second] = await Promise.all([of('ada').claim('c2'), of('ada').claim('c3')])
    expect([first.length, second.length].sort()).toEqual([0, 1])
  })

  it('forgets an entry with nothing left to save', async () => {
    const outbox = of('ada')
    outbox.write(entry('c1', '[[0,"x"]]'))
    outbox.write(entry('c1'))
    expect(storage.length).toBe(0)
  })

  it('says when the browser keeps nothing', () => {
    storage.full = true
    expect(of('ada').write(entry('c1', '[[0,"x"]]'))).toBe(false)
  })

  it('keeps words that could not be merged until their author discards them', () => {
    of('ada').keep({ client: 'c1', text: 'words', reason: 'Too old.' })
    expect(of('bo').keptTexts()).toEqual([])
    expect(of('ada').keptTexts().map(kept => kept.text)).toEqual(['words'])
    of('ada').discard('c1')
    expect(of('ada').keptTexts()).toEqual([])
  })

  it('works without locks, as outside secure contexts', async () => {
    const outbox = new Outbox(storage, undefined, 'ada', 'd1')
    outbox.own('c1')
    outbox.write(entry('c1', '[[0,"x"]]'))
    expect(await outbox.claim('c2')).toHaveLength(1)
  })
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Outbox } from '../src/outbox'
import { Session } from '../src/session'
import { FakeLocks, MemoryStorage, ToyServer, Typewriter } from './fakes'

/** Somebody who composes a word in the whole of the text. */
class Composer extends Typewriter {
  composing = false
  private then: (() => void)[] = []
  disturbs = () => this.composing
  whenComposed = (then: () => void) => { this.then.push(then) }
  end() {
    this.composing = false
    for (const then of this.then.splice(0)) then()
  }
}

let server: ToyServer
let port: Composer
let session: Session
const settle = (milliseconds = 50) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(async () => {
  vi.useFakeTimers()
  server = new ToyServer()
  port = new Composer()
  const nothing = () => {}
  session = new Session('d1', 'ada', port, server.connect, new Outbox(new MemoryStorage(), new FakeLocks().asManager, 'ada', 'd1'), {
    status: nothing, findings: nothing, version: nothing, joined: nothing, presence: nothing, peer: nothing, alone: nothing, kept: nothing,
  })
  port.onTyped = () => session.changed()
  await session.start()
  await settle()
})
afterEach(() => {
  session.destroy()
  vi.useRealTimers()
})

it('keeps others’ words back while a word is composed where they stand, and has them right after it', async () => {
  port.composing = true
  port.type(' k')
  server.edit('zero ')
  await settle()
  expect(port.text).toBe('one k')
  port.type('a')
  await settle()
  expect(port.text).toBe('one ka')
  port.end()
  await settle()
  expect([port.text, server.text]).toEqual(['zero one ka', 'zero one ka'])
})

it('lets what was typed meanwhile be saved, once, however long the word takes', async () => {
  port.composing = true
  port.type(' word')
  server.edit('zero ')
  await settle(15_000)
  expect([port.text, server.text]).toEqual(['one word', 'zero one word'])
  await settle(10_000)
  // A word that is left half written does not stop the text for good.
  expect(port.text).toBe('zero one word')
  port.end()
  await settle(5_000)
  expect([port.text, server.text]).toEqual(['zero one word', 'zero one word'])
})

it('starts from what the server has when the connection was lost over a word', async () => {
  port.composing = true
  port.type(' k')
  server.edit('zero ')
  await settle()
  server.cut()
  await settle(5_000)
  port.end()
  await settle(5_000)
  expect([port.text, server.text]).toEqual(['zero one k', 'zero one k'])
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Link } from '../src/link'
import type { DraftConnection } from '../src/protocol'

describe('link', () => {
  let made: { lose(): void, stopped: boolean }[]
  let reachable: boolean
  const connect = (): DraftConnection => {
    let closed = () => {}
    const own = { lose: () => closed(), stopped: false }
    made.push(own)
    return {
      start: () => reachable ? Promise.resolve() : Promise.reject(new Error('refused')),
      stop: () => { own.stopped = true; return Promise.resolve() },
      onClosed: handler => { closed = handler },
      join: () => () => {}, push: () => new Promise(() => {}), pull: () => new Promise(() => {}),
      point: () => Promise.resolve(), idle: () => Promise.resolve(),
    }
  }
  const ups: DraftConnection[] = []
  const link = () => new Link(connect, { up: connection => ups.push(connection), down() {}, signInWanted() {} })

  beforeEach(() => {
    vi.useFakeTimers()
    made = []
    ups.length = 0
    reachable = true
  })
  afterEach(() => vi.useRealTimers())

  it('makes a new connection after a loss, and none after it was closed', async () => {
    const it = link()
    await it.start()
    made[0]!.lose()
    expect(it.current).toBeNull()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(ups).toHaveLength(2)
    it.close()
    made[1]!.lose()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(made).toHaveLength(2)
  })

  it('waits longer after each failure, and not so long again once all was well', async () => {
    reachable = false
    const it = link()
    await it.start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(made.length).toBeLessThan(14)
    reachable = true
    await vi.advanceTimersByTimeAsync(15_000)
    it.well()
    expect(it.failed).toBe(false)
    made.at(-1)!.lose()
    const before = made.length
    await vi.advanceTimersByTimeAsync(260)
    expect(made.length).toBe(before + 1)
  })

  it('gives up a connection that only seems to live', async () => {
    const it = link()
    await it.start()
    await it.restart()
    expect(made[0]!.stopped).toBe(true)
    expect(it.current).toBe(ups[1])
    made[0]!.lose()
    expect(it.current).toBe(ups[1])
  })
})

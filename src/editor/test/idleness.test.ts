import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { idleAfter, Idleness } from '../src/idleness'

class FakePage extends EventTarget { visibilityState = 'visible' }

describe('idleness', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('is told once when nothing happens, and once when something does', () => {
    const page = new FakePage()
    const said: boolean[] = []
    const it = new Idleness(page as unknown as Document, idle => said.push(idle))
    vi.advanceTimersByTime(idleAfter - 1)
    page.dispatchEvent(new Event('keydown'))
    vi.advanceTimersByTime(idleAfter - 1)
    expect(said).toEqual([])
    vi.advanceTimersByTime(1)
    page.dispatchEvent(new Event('pointerdown'))
    page.dispatchEvent(new Event('keydown'))
    expect(said).toEqual([true, false])
    it.destroy()
    vi.advanceTimersByTime(idleAfter)
    expect(said).toEqual([true, false])
  })

  it('is told at once of a hidden page, and again after a reconnect', () => {
    const page = new FakePage()
    const said: boolean[] = []
    const it = new Idleness(page as unknown as Document, idle => said.push(idle))
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    it.repeat()
    expect(said).toEqual([true, true])
    it.destroy()
  })
})

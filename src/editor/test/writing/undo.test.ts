import { history, redo, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Outbox } from '../../src/outbox'
import { Session } from '../../src/session'
import { FakeLocks, MemoryStorage, ToyServer, Typewriter } from '../fakes'

class Writer extends Typewriter {
  override reset(text: string, collaboration: Parameters<Typewriter['reset']>[1]) {
    this.state = EditorState.create({ doc: text, extensions: [collaboration, history({ newGroupDelay: 0 })] })
  }
  private readonly target = { get state() { return this.of.state }, of: this as Writer, dispatch: (transaction: { state: EditorState }) => { this.state = transaction.state; this.onTyped() } }
  undo() { return undo(this.target as never) }
  redo() { return redo(this.target as never) }
}

function writer(server: ToyServer) {
  const page = new Writer()
  const nothing = () => {}
  const session = new Session('draft', 'ada', page, server.connect, new Outbox(new MemoryStorage(), new FakeLocks().asManager, 'ada', 'draft'), {
    status: nothing, findings: nothing, version: nothing, joined: nothing, presence: nothing, peer: nothing, alone: nothing, kept: nothing,
  })
  page.onTyped = () => session.changed()
  return { page, session }
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('takes back one’s own words only, whoever wrote last', async () => {
  const server = new ToyServer()
  const [ada, bo] = [writer(server), writer(server)]
  await Promise.all([ada.session.start(), bo.session.start()])
  await vi.advanceTimersByTimeAsync(50)
  ada.page.type(' two')
  await vi.advanceTimersByTimeAsync(50)
  bo.page.type('zero ', 0)
  bo.page.type(' three')
  await vi.advanceTimersByTimeAsync(50)
  expect(ada.page.text).toBe('zero one two three')

  ada.page.undo()
  await vi.advanceTimersByTimeAsync(50)
  expect([ada.page.text, bo.page.text, server.text]).toEqual(Array(3).fill('zero one three'))
  // There is nothing of hers left to take back; the other's words are not hers.
  expect(ada.page.undo()).toBe(false)
  bo.page.undo()
  await vi.advanceTimersByTimeAsync(50)
  expect(server.text).toBe('zero one')
  ada.page.redo()
  await vi.advanceTimersByTimeAsync(50)
  expect([ada.page.text, bo.page.text]).toEqual(['zero one two', 'zero one two'])
  ada.session.destroy()
  bo.session.destroy()
})

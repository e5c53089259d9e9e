import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Outbox } from '../src/outbox'
import { Session } from '../src/session'
import type { Status } from '../src/status'
import { FakeLocks, MemoryStorage, ToyServer, Typewriter } from './fakes'

describe('session', () => {
  let storage: MemoryStorage
  let locks: FakeLocks
  let server: ToyServer
  const open: Session[] = []

  function page(person = 'ada') {
    const port = new Typewriter()
    const outbox = new Outbox(storage, locks.asManager, person, 'd1')
    const seen: Status[] = []
    const findings: number[] = []
    const session = new Session('d1', person, port, server.connect, outbox, {
      status: status => { seen.push(status) },
      findings: now => { findings.push(now.version) },
      version() {}, joined() {}, presence() {}, peer() {}, alone() {}, kept() {},
    })
    port.onTyped = () => session.changed()
    open.push(session)
    void session.start()
    return { port, outbox, session, findings, seen, get status() { return seen.at(-1)! } }
  }

  const settle = (milliseconds = 50) => vi.advanceTimersByTimeAsync(milliseconds)

  beforeEach(() => {
    vi.useFakeTimers()
    storage = new MemoryStorage()
    locks = new FakeLocks()
    server = new ToyServer()
  })
  afterEach(() => {
    for (const session of open.splice(0)) session.destroy()
    vi.useRealTimers()
  })

  it('opens the text as the server has it and may write', async () => {
    const { port, seen } = page()
    await settle()
    expect(port.text).toBe('one')
    expect(port.writable).toBe(true)
    expect(seen.at(-1)).toEqual({ state: 'saved', pending: 0, detail: '' })
  })

  it('says saving until the change is confirmed, then saved, and leaves nothing in the outbox', async () => {
    const it = page()
    await settle()
    it.port.type(' two')
    expect(it.status.state).toBe('saving')
    expect(storage.length).toBe(1)
    await settle()
    expect(server.text).toBe('one two')
    expect(it.status.state).toBe('saved')
    expect(storage.length).toBe(0)
  })

  it('keeps two pages equal that type at the same place', async () => {
    const [a, b] = [page(), page()]
    await settle()
    a.port.type('A', 3)
    b.port.type('B', 3)
    await settle()
    expect(a.port.text).toBe(server.text)
    expect(b.port.text).toBe(server.text)
    expect([...server.text].sort().join('')).toBe('ABeno')
  })

  it('sends a push again whose answer was lost, and the text has it once', async () => {
    const it = page()
    await settle()
    server.mute = true
    it.port.type(' two')
    await settle(3_900)
    expect(it.status.state).toBe('saving')
    server.mute = false
    await settle(10_000)
    expect(server.text).toBe('one two')
    expect(it.port.text).toBe('one two')
    expect(it.status.state).toBe('saved')
  })

  it('goes offline when nothing answers any more, counts what is kept, and sends it once when back', async () => {
    const it = page()
    await settle()
    server.down = true
    server.cut()
    for (const letter of ' two') it.port.type(letter)
    await settle(5_000)
    expect(it.status).toMatchObject({ state: 'offline', pending: 4 })
    server.edit('zero ')
    server.down = false
    await settle(20_000)
    expect(server.text).toBe('zero one two')
    expect(it.port.text).toBe('zero one two')
    expect(it.status.state).toBe('saved')
  })

  it('brings back what a closed page had not saved', async () => {
    const first = page()
    await settle()
    server.down = true
    server.cut()
    first.port.type(' two')
    first.session.destroy()
    server.down = false
    server.edit('zero ')
    const second = page()
    await settle()
    expect(server.text).toBe('zero one two')
    expect(second.port.text).toBe('zero one two')
    expect(second.status).toMatchObject({ state: 'recovered', pending: 0 })
    expect(second.status.detail).toContain('1 change)')
    expect(storage.length).toBe(0)
  })

  it('does not bring back twice what had arrived', async () => {
    const first = page()
    await settle()
    server.mute = true
    first.port.type(' two')
    await settle()
    first.session.destroy()
    server.mute = false
    const second = page()
    await settle()
    expect(second.port.text).toBe('one two')
  })

  it('never sends under another sign-in, and goes on under its own', async () => {
    const it = page()
    await settle()
    server.down = true
    server.cut()
    it.port.type(' two')
    server.down = false
    server.person = 'bo'
    await settle(10_000)
    expect(it.status).toMatchObject({ state: 'signed-out', pending: 1 })
    expect(it.port.writable).toBe(false)
    expect(server.text).toBe('one')
    server.person = 'ada'
    await settle(40_000)
    expect(server.text).toBe('one two')
  })

  it('turns read-only with the reason when rights are revoked mid-typing, and keeps the text', async () => {
    const it = page()
    await settle()
    server.answer = { kind: 'refused', reason: 'You are not invited any more.' }
    it.port.type(' two')
    await settle()
    expect(it.status).toEqual({ state: 'read-only', pending: 1, detail: 'You are not invited any more.' })
    expect(it.port.writable).toBe(false)
    expect(it.port.text).toBe('one two')
    server.answer = null
    await settle(40_000)
    expect(server.text).toBe('one two')
    expect(it.status.state).toBe('saved')
  })

  it('goes on saying read-only while it asks again, when the right to read was taken', async () => {
    const it = page()
    await settle()
    server.closedTo = 'You were taken off this draft.'
    server.send({ type: 'refused', reason: 'You were taken off this draft.', signedIn: true })
    expect(it.status).toEqual({ state: 'read-only', pending: 0, detail: 'You were taken off this draft.' })
    it.seen.length = 0
    await settle(95_000)
    expect(it.seen.map(status => status.state).filter(state => state !== 'read-only')).toEqual([])
    expect(server.starts).toBe(1)
    server.closedTo = null
    await settle(35_000)
    expect(it.status.state).toBe('saved')
    expect(it.port.writable).toBe(true)
  })

  it('still says read-only when the connection goes too', async () => {
    const it = page()
    await settle()
    server.send({ type: 'refused', reason: 'You were taken off this draft.', signedIn: true })
    server.closedTo = 'You were taken off this draft.'
    server.cut()
    await settle(5_000)
    expect(it.status.state).toBe('read-only')
  })

  it('stops and lets write again the moment the server says so', async () => {
    const it = page()
    await settle()
    server.send({ type: 'rights', canWrite: false, reason: 'You are not invited any more.' })
    expect(it.status).toEqual({ state: 'read-only', pending: 0, detail: 'You are not invited any more.' })
    expect(it.port.writable).toBe(false)
    server.edit('zero ')
    expect(it.port.text).toBe('zero one')
    server.send({ type: 'rights', canWrite: true })
    expect(it.status).toEqual({ state: 'saved', pending: 0, detail: '' })
    it.port.type('!')
    await settle()
    expect(server.text).toBe('zero one!')
  })

  it('shows its author what is too old to be merged, and starts again from the text that is', async () => {
    const it = page()
    await settle()
    server.down = true
    server.cut()
    it.port.type(' lost words')
    server.edit('zero ')
    server.reach = 1
    server.down = false
    await settle(10_000)
    expect(it.port.text).toBe('zero one')
    expect(it.outbox.keptTexts().map(kept => kept.text)).toEqual([' lost words'])
    it.port.type('!')
    await settle()
    expect(server.text).toBe('zero one!')
  })

  it('shows its author what the server refuses for good', async () => {
    const it = page()
    await settle()
    server.answer = { kind: 'tooLarge', reason: 'A draft holds at most 3 characters.' }
    it.port.type(' two')
    await settle()
    server.answer = null
    await settle(10_000)
    expect(it.port.text).toBe('one')
    expect(it.outbox.keptTexts()).toMatchObject([{ text: ' two', reason: 'A draft holds at most 3 characters.' }])
  })

  it('keeps the words typed into a frozen sentence and says why it is frozen, also where nothing but a deletion was refused', async () => {
    const it = page()
    await settle()
    server.answer = { kind: 'frozen', reason: 'The sentence “one” is frozen.' }
    it.port.type(' two')
    await settle()
    server.answer = null
    await settle(10_000)
    expect(it.port.text).toBe('one')
    expect(it.port.writable).toBe(true)
    expect(it.outbox.keptTexts()).toMatchObject([{ text: ' two', reason: 'The sentence “one” is frozen.' }])
    expect(it.status).toMatchObject({ state: 'recovered', detail: 'The sentence “one” is frozen.' })
    it.port.type('!')
    await settle()
    expect(server.text).toBe('one!')
    expect(it.status).toMatchObject({ state: 'saved', detail: '' })
  })

  it('fetches updates that it has missed', async () => {
    const it = page()
    await settle()
    server.mute = true
    server.edit('x')
    server.mute = false
    server.edit('y')
    await settle()
    expect(it.port.text).toBe('yxone')
  })

  it('takes findings only for the version that it has', async () => {
    const it = page()
    await settle()
    server.send({ type: 'findings', version: 7, findings: [] })
    server.send({ type: 'findings', version: 0, findings: [] })
    expect(it.findings).toEqual([0])
  })

  it('asks for all findings again when it cannot follow what changed of them', async () => {
    const it = page()
    await settle()
    const joins = server.joins
    server.send({ type: 'findingChanges', version: 0, gone: [3], come: [] })
    await settle(5_000)
    expect(server.joins).toBe(joins + 1)
    expect(it.status.state).toBe('saved')
  })

  it('notices after sleep that the connection is dead', async () => {
    const it = page()
    await settle()
    server.mute = true
    void it.session.probe()
    server.down = true
    await settle(4_500)
    expect(it.status.state).toBe('offline')
  })
})

import type { OutboxEntry } from './outbox'
import type { DraftConnection, PushAnswer } from './protocol'
import { within } from './timeout'

/** What the loop needs to know and whom it tells. */
export interface PushWork {
  /** The connection that may be written to now. */
  ready(): DraftConnection | null
  next(): OutboxEntry
  send(connection: DraftConnection, entry: OutboxEntry): Promise<PushAnswer>
  settle(answer: PushAnswer, connection: DraftConnection): Promise<void>
  /** No answer in time. */
  unanswered(connection: DraftConnection): Promise<void>
  /** After each push, and when there was nothing to push. @returns whether there is more. */
  done(): boolean
  pause(): number
}

/** A call over a connection that was cut may never settle; this long, and it is asked again. */
export const answerTime = 4_000

/** Sends what is typed, one push at a time, again and again until it is confirmed. */
export class PushLoop {
  private pushing = false

  constructor(private readonly work: PushWork) {}

  async run(): Promise<void> {
    const { work } = this
    const connection = work.ready()
    if (this.pushing || !connection) return
    const entry = work.next()
    if (!entry.changes.length) {
      work.done()
      return
    }
    this.pushing = true
    let answered = false
    try {
      const answer = await within(answerTime, work.send(connection, entry))
      answered = true
      if (connection === work.ready()) await work.settle(answer, connection)
    } catch {
      // No answer: ask what arrived; the same changes are pushed again, and the server knows them by their count.
      if (connection === work.ready()) await work.unanswered(connection)
    } finally {
      this.pushing = false
    }
    if (!work.done()) return
    if (answered) void this.run()
    else setTimeout(() => void this.run(), work.pause())
  }
}

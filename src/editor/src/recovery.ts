import type { Outbox, OutboxEntry } from './outbox'
import type { PushAnswer } from './protocol'
import { keepWords } from './unsent'

export interface Recovered {
  /** Changes that are in the draft now. */
  changes: number
  /** Some could only be kept as words. */
  kept: boolean
}

/** Sends what pages of the same person have left behind, under the ids that it was typed with. */
export async function recover(outbox: Outbox, own: string, send: (entry: OutboxEntry) => Promise<PushAnswer>): Promise<Recovered> {
  const recovered: Recovered = { changes: 0, kept: false }
  for (const { entry, release } of await outbox.claim(own)) {
    try {
      const answer = await send(entry)
      if (answer.kind === 'refused' || answer.kind === 'signedOut') continue
      if (answer.kind === 'accepted' || answer.kind === 'duplicate') recovered.changes += entry.changes.length
      else if (keepWords(outbox, entry, answer.reason ?? '')) recovered.kept = true
      outbox.remove(entry.client)
    } catch {
      // No answer: it is still in the outbox, and the next join tries again.
    } finally {
      release()
    }
  }
  return recovered
}

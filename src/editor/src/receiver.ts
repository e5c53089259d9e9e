import { getSyncedVersion, receiveUpdates } from '@codemirror/collab'
import { ChangeSet, type Transaction } from '@codemirror/state'
import type { EditorPort } from './editorPort'
import type { Update } from './protocol'
import { within } from './timeout'
import type { Unsent } from './unsent'
import type { UpdateLog } from './updateLog'

/** Makes the server's updates part of the text, in order, and knows who waits for them. */
export class Receiver {
  private arrivals: (() => void)[] = []

  constructor(private readonly port: EditorPort, private readonly unsent: Unsent, private readonly log: UpdateLog) {}

  get version(): number { return getSyncedVersion(this.port.state) }

  /** @returns 'gap' when updates before these are missing, 'known' when there is nothing new in them. */
  take(from: number, updates: readonly Update[]): 'gap' | 'known' | 'taken' {
    const missing = from - this.version
    if (missing > 0) return 'gap'
    // Each for itself: mapping over several at once is not mapping over each, and texts drift apart.
    let state = this.port.state
    const transactions: Transaction[] = []
    const fresh = updates.slice(-missing)
    for (const update of fresh) {
      if (update.client === this.unsent.client) this.unsent.confirmed(update.sequence)
      const changes = ChangeSet.fromJSON(JSON.parse(update.changes))
      const transaction = receiveUpdates(state, [{ changes, clientID: update.client }])
      transactions.push(transaction)
      this.log.add(changes.desc)
      state = transaction.state
    }
    if (!transactions.length) return 'known'
    this.port.dispatch(transactions, fresh)
    this.wake()
    return 'taken'
  }

  /** Resolves at the next updates, or when there will be none. */
  next(limit: number): Promise<void> {
    return within(limit, new Promise<void>(resolve => this.arrivals.push(resolve)))
  }

  wake(): void {
    for (const arrived of this.arrivals.splice(0)) arrived()
  }
}

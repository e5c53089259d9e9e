import { sendableUpdates } from '@codemirror/collab'
import type { EditorState } from '@codemirror/state'
import { newClientId } from './clientId'
import { insertedText } from './insertedText'
import type { Outbox, OutboxEntry } from './outbox'

/** What one editor has typed and the server has not confirmed, under the id and count by which the server knows it again. */
export class Unsent {
  client = newClientId()
  private sequence = 1

  constructor(private readonly outbox: Outbox, private readonly state: () => EditorState) {}

  get count(): number { return sendableUpdates(this.state()).length }

  /** A fresh text: earlier counts mean nothing for it. */
  begin(): void {
    this.outbox.release()
    this.client = newClientId()
    this.sequence = 1
    this.outbox.own(this.client)
  }

  confirmed(sequence: number): void { this.sequence = sequence + 1 }

  entry(version: number, most = Infinity): OutboxEntry {
    const changes = sendableUpdates(this.state()).slice(0, most).map(update => JSON.stringify(update.changes))
    return { client: this.client, version, firstSequence: this.sequence, changes }
  }

  /** False when the browser keeps no copy. */
  save(version: number): boolean { return this.outbox.write(this.entry(version)) }

  /** Takes it out of what will be sent, and keeps its words for the person. True when there are any. */
  setAside(reason: string): boolean {
    const entry = this.entry(0)
    this.outbox.remove(entry.client)
    return keepWords(this.outbox, entry, reason)
  }
}

/** True when the changes had any words to keep. */
export function keepWords(outbox: Outbox, entry: OutboxEntry, reason: string): boolean {
  const text = insertedText(entry.changes)
  return text !== '' && outbox.keep({ client: entry.client, text, reason })
}

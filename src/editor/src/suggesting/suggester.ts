import type { EditorState } from '@codemirror/state'
import { Backoff } from '../backoff'
import { newClientId } from '../clientId'
import type { Outbox } from '../outbox'
import type { SuggestedEdit, SuggestionAnswer, SuggestionItem, SuggestRequest } from '../protocol'
import type { Own } from './own'

export interface SuggesterPort {
  readonly state: EditorState
  /** The draft's version that positions of own suggestions are for. */
  readonly version: number
  own(): readonly Own[]
  send(request: SuggestRequest): Promise<SuggestionAnswer>
  /** Ids that mean something else to the server now. */
  forget(ids: readonly string[]): void
  /** Words that cannot be stored; they are in the outbox's kept texts. */
  kept(): void
  report(): void
  /** No answer in time: the connection may be dead, whatever it says of itself. */
  unanswered(): void
}

const pause = 500

/** Has what is proposed in this window stored, and keeps it in this browser until it is. */
export class Suggester {
  private readonly client = newClientId()
  /** What the server holds of the suggestions that are in this window, by id. */
  private readonly stored = new Map<string, string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending = false
  private readonly backoff = new Backoff()
  reason = ''

  constructor(private readonly draft: string, private readonly person: string, private readonly outbox: Outbox, private readonly port: SuggesterPort) {
    outbox.own(this.client)
  }

  get pending(): number {
    const { edits, withdrawn } = this.unsent()
    return edits.length + withdrawn.length
  }

  /** After every change of what is proposed, and of the text under it. */
  changed(): void {
    this.save()
    this.port.report()
    this.soon(pause)
  }

  /** The server holds these already: they were taken into the window. */
  adopt(items: readonly SuggestionItem[]): void {
    for (const item of items) this.stored.set(item.id, keyOf(item.kind, item.words))
  }

  /** The server has decided on it; what the window has of it still is something new. */
  decided(id: string): void {
    this.stored.delete(id)
  }

  /** Whether the server holds it as it stands here. */
  holds({ id, kind, words }: Own): boolean { return this.stored.get(id) === keyOf(kind, words) }

  /** Now, not in a moment. True when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    if (!this.sending && this.pending) await this.push()
    return !this.pending
  }

  /** Sends what pages of the same person have left behind. */
  async recover(): Promise<number> {
    let count = 0
    for (const { entry, release } of await this.outbox.claim(this.client)) {
      try {
        const { edits, withdrawn } = JSON.parse(entry.changes[0] ?? '{"edits":[],"withdrawn":[]}') as Pick<SuggestRequest, 'edits' | 'withdrawn'>
        const answer = await this.port.send({ draft: this.draft, person: this.person, version: entry.version, edits, withdrawn })
        if (answer.kind === 'refused' || answer.kind === 'signedOut') continue
        if (answer.kind === 'done') count += answer.done.length
        this.keep(edits.filter(edit => !answer.done.includes(edit.id)), answer.reason ?? '')
        this.outbox.remove(entry.client)
      } catch {
        // No answer: it is still in the outbox, and the next join tries again.
      } finally {
        release()
      }
    }
    return count
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private soon(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.push(), milliseconds)
  }

  private unsent(): { edits: SuggestedEdit[], withdrawn: string[] } {
    const own = this.port.own()
    const here = new Set(own.map(one => one.id))
    return {
      edits: own.filter(one => this.stored.get(one.id) !== keyOf(one.kind, one.words)).map(editOf),
      withdrawn: [...this.stored.keys()].filter(id => !here.has(id)),
    }
  }

  private save(): void {
    const { edits, withdrawn } = this.unsent()
    const changes = edits.length || withdrawn.length ? [JSON.stringify({ edits, withdrawn })] : []
    const saved = this.outbox.write({ client: this.client, version: this.port.version, firstSequence: 0, changes })
    if (!saved) this.reason = 'This browser keeps no copy of unsaved suggestions: its storage is full or switched off.'
  }

  private async push(): Promise<void> {
    if (this.sending) return this.soon(pause)
    const { edits, withdrawn } = this.unsent()
    if (!edits.length && !withdrawn.length) return
    const sent = new Map(this.port.own().map(one => [one.id, keyOf(one.kind, one.words)]))
    this.sending = true
    try {
      const answer = await this.port.send({ draft: this.draft, person: this.person, version: this.port.version, edits, withdrawn })
      this.backoff.reset()
      this.settle(answer, edits, withdrawn, sent)
    } catch {
      // No answer: the same ones are sent again, and the server keeps each once.
      this.port.unanswered()
      this.soon(this.backoff.next())
    } finally {
      this.sending = false
    }
    this.save()
    this.port.report()
  }

  private settle(answer: SuggestionAnswer, edits: SuggestedEdit[], withdrawn: string[], sent: Map<string, string>): void {
    this.reason = answer.kind === 'done' && answer.done.length ? '' : answer.reason ?? ''
    switch (answer.kind) {
      case 'done': {
        for (const id of withdrawn) this.stored.delete(id)
        for (const id of answer.done) this.stored.set(id, sent.get(id) ?? '')
        const other = edits.filter(edit => !answer.done.includes(edit.id)).map(edit => edit.id)
        if (other.length) this.port.forget(other)
        if (this.pending) this.soon(pause)
        return
      }
      case 'invalid':
        // Sent again it would be refused again: its words are kept for the person instead.
        this.keep(edits, answer.reason ?? '')
        for (const { id } of edits) this.stored.set(id, sent.get(id) ?? '')
        return
      default:
        this.soon(this.backoff.next() + 5_000)
    }
  }

  private keep(edits: SuggestedEdit[], reason: string): void {
    const text = edits.map(edit => edit.insert).filter(words => words).join('\n…\n')
    if (text && this.outbox.keep({ client: newClientId(), text, reason })) this.port.kept()
  }
}

const keyOf = (kind: Own['kind'], words: string) => `${kind}:${words}`

function editOf({ id, kind, from, to, words }: Own): SuggestedEdit {
  return { id, start: from, end: to, insert: kind === 'insertion' ? words : '' }
}

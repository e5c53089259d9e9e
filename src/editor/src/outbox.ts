// What was typed and is not known to be saved, kept in this browser until it is.

/** Changes of one editor that the server has not confirmed, on top of a version. */
export interface OutboxEntry {
  client: string
  version: number
  firstSequence: number
  changes: string[]
}

/** Words that could not be merged into the draft; shown to their author until they are done with them. */
export interface KeptText { client: string, text: string, reason: string }

export interface Claimed { entry: OutboxEntry, release(): void }

/** Keyed by person and draft: another sign-in neither sees nor sends these. */
export class Outbox {
  private readonly entries: string
  private readonly kept: string
  private releases: (() => void)[] = []

  /** @param locks absent outside secure contexts; then an entry counts as left behind, which the server's deduplication allows. */
  constructor(private readonly storage: Storage, private readonly locks: LockManager | undefined, person: string, draft: string) {
    this.entries = `plumbline:outbox:${person}:${draft}:`
    this.kept = `plumbline:kept:${person}:${draft}:`
  }

  /** Marks the editor's entry as that of a living page, until `release` or the page's end. */
  own(client: string): void {
    void this.locks?.request(this.entries + client, () => new Promise<void>(resolve => this.releases.push(resolve)))
  }

  release(): void {
    for (const release of this.releases) release()
    this.releases = []
  }

  /** False when the browser has no room or forbids it. */
  write(entry: OutboxEntry): boolean {
    if (!entry.changes.length) {
      this.remove(entry.client)
      return true
    }
    return this.set(this.entries + entry.client, entry)
  }

  remove(client: string): void {
    this.storage.removeItem(this.entries + client)
  }

  /** Entries whose page is gone. Each stays claimed until released. */
  async claim(own: string): Promise<Claimed[]> {
    const claimed: Claimed[] = []
    for (const key of this.keys(this.entries)) {
      if (key === this.entries + own) continue
      const release = await this.tryLock(key)
      const entry = release && this.get<OutboxEntry>(key)
      if (entry) claimed.push({ entry, release })
      else release?.()
    }
    return claimed
  }

  keep(text: KeptText): boolean {
    return this.set(this.kept + text.client, text)
  }

  keptTexts(): KeptText[] {
    return this.keys(this.kept).map(key => this.get<KeptText>(key)).filter(text => text !== null)
  }

  discard(client: string): void {
    this.storage.removeItem(this.kept + client)
  }

  private tryLock(key: string): Promise<(() => void) | null> {
    const locks = this.locks
    if (!locks) return Promise.resolve(() => {})
    return new Promise(resolve => {
      void locks.request(key, { ifAvailable: true }, lock => {
        if (lock) return new Promise<void>(release => resolve(release))
        resolve(null)
        return undefined
      })
    })
  }

  private keys(prefix: string): string[] {
    const keys: string[] = []
    for (let i = 0; i < this.storage.length; i++) {
      const key = this.storage.key(i)
      if (key?.startsWith(prefix)) keys.push(key)
    }
    return keys
  }

  private get<T>(key: string): T | null {
    const json = this.storage.getItem(key)
    return json === null ? null : JSON.parse(json) as T
  }

  private set(key: string, value: unknown): boolean {
    try {
      this.storage.setItem(key, JSON.stringify(value))
      return true
    } catch (error) {
      // Full or switched off: the session says so, and the text still goes to the server.
      if (error instanceof DOMException) return false
      throw error
    }
  }
}

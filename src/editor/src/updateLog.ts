import type { ChangeDesc } from '@codemirror/state'

/** What the draft's latest updates did, to follow a place in an older version to where it is now. */
export class UpdateLog {
  private changes: ChangeDesc[] = []
  private newest: number | null = null

  constructor(private readonly most = 2_000) {}

  /** Null until the draft is open. */
  get version(): number | null { return this.newest }

  begin(version: number): void {
    this.changes = []
    this.newest = version
  }

  add(change: ChangeDesc): void {
    if (this.newest === null) throw new Error('An update came before the text that it changes.')
    this.changes.push(change)
    this.newest++
    if (this.changes.length > this.most) this.changes.splice(0, this.changes.length - this.most)
  }

  /** The updates after a version; null when it is too long ago, or yet to come. */
  since(version: number): readonly ChangeDesc[] | null {
    const missing = this.newest === null ? -1 : this.newest - version
    if (missing < 0 || missing > this.changes.length) return null
    return this.changes.slice(this.changes.length - missing)
  }
}

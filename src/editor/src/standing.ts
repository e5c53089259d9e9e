import type { Status } from './status'

/** What the server last said that this page may do. It holds until the server says otherwise, also while nobody can be asked. */
export type Right = 'unknown' | 'write' | 'read' | 'none' | 'signed-out'

/** How the page stands with the server, and how that reads. */
export class Standing {
  right: Right = 'unknown'
  /** A text is there to be read. */
  opened = false
  /** Updates are arriving. */
  joined = false
  /** A sentence for the person: why not, or what is wrong. */
  detail = ''
  /** A sentence of good news, until the next keystroke. */
  notice = ''

  status(pending: number, failed: boolean): Status {
    const { detail, notice } = this
    if (this.right === 'signed-out') return { state: 'signed-out', pending, detail }
    // Whoever may not write is not "offline": a connection would not help them.
    if (this.right === 'none') return { state: 'read-only', pending, detail }
    if (!this.joined) return { state: this.opened || failed ? 'offline' : 'opening', pending, detail }
    if (this.right !== 'write') return { state: 'read-only', pending, detail }
    if (pending) return { state: 'saving', pending, detail }
    return notice ? { state: 'recovered', pending, detail: notice } : { state: 'saved', pending, detail }
  }
}

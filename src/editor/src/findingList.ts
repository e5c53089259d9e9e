import type { ChangeDesc } from '@codemirror/state'
import { mapThrough } from './flags'
import type { Finding, FindingChangesFrame, FindingsFrame } from './protocol'

/** The findings of the draft as the server last told of them. */
export interface Findings {
  /** Offsets count in this version of the draft. */
  version: number
  list: readonly Finding[]
  /** Why the text is not checked; null when it is. */
  complaint: string | null
}

/** What is said of the text, put together from all of it and what changed since. */
export class FindingList {
  private now: Findings | null = null

  /** Everything is told anew after this. */
  forget(): void { this.now = null }

  whole(frame: FindingsFrame): Findings {
    return this.now = { version: frame.version, list: frame.findings, complaint: frame.complaint ?? null }
  }

  /**
   * @param since the updates after a version; null when that is too long ago
   * @returns null when this window has missed what the changes build on
   */
  change(frame: FindingChangesFrame, since: (version: number) => readonly ChangeDesc[] | null): Findings | null {
    const through = this.now && since(this.now.version)
    if (!this.now || !through) return null
    const gone = new Set(frame.gone)
    const list = this.now.list.filter(({ id }) => !gone.has(id)).map(finding => moved(finding, through)).filter(finding => finding !== null)
    list.push(...frame.come)
    if (frame.come.length) list.sort((a, b) => a.start - b.start || a.end - b.end)
    return this.now = { version: frame.version, list, complaint: null }
  }
}

function moved(finding: Finding, through: readonly ChangeDesc[]): Finding | null {
  if (!through.length) return finding
  const at = mapThrough(finding.start, finding.end, through)
  if (!at) return null
  const suggestions = finding.suggestions.flatMap(suggestion => {
    const place = mapThrough(suggestion.start, suggestion.end, through)
    return place ? [{ ...suggestion, start: place.from, end: place.to }] : []
  })
  return { ...finding, start: at.from, end: at.to, suggestions }
}

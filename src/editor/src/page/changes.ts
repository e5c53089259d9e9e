// n and p in a comparison: from change to change, with the row in focus, so that Tab and a screen reader go on from there.
import { isDialogOpen, isTyping } from './keys'

const steps: Record<string, number> = { n: 1, p: -1 }

/** Where to go from the change that was last gone to; before the first step that is wherever the reader has scrolled. */
export function nextIndex(tops: number[], at: number, by: number, line: number): number {
  if (at >= 0) return Math.min(tops.length - 1, Math.max(0, at + by))
  const below = tops.findIndex(top => top > line)
  if (by > 0) return below < 0 ? tops.length - 1 : below
  return below < 0 ? tops.length - 1 : Math.max(0, below - 1)
}

function step(by: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-change]')]
  if (rows.length === 0) return false
  const at = rows.findIndex(row => row.contains(document.activeElement))
  const row = rows[nextIndex(rows.map(each => each.getBoundingClientRect().top), at, by, 160)]!
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'start' })
  return true
}

export function listenForChangeKeys(): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (isDialogOpen()) return
    const by = steps[event.key]
    if (by && step(by)) event.preventDefault()
  })
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLElement>('[data-change-step]')
    if (link && step(Number(link.dataset.changeStep))) event.preventDefault()
  })
}

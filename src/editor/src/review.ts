// What the review page needs in the browser: which passage is selected, as offsets into the revision's text.
import { offsetsOf, type Passage } from './review/passage'

interface Listener {
  invokeMethodAsync(method: 'OnSelected', passage: Passage | null): Promise<void>
}

export function watchSelection(host: HTMLElement, listener: Listener): { destroy(): void } {
  let last = ''
  const report = () => {
    const selection = document.getSelection()
    const passage = selection && !selection.isCollapsed ? offsetsOf(host, selection.getRangeAt(0)) : null
    // Clicking a button of the comment form collapses the selection; the passage it is about stays.
    if (!passage && !host.contains(document.activeElement) && document.activeElement !== document.body) return
    const key = passage ? `${passage.start}-${passage.end}` : ''
    if (key === last) return
    last = key
    void listener.invokeMethodAsync('OnSelected', passage)
  }
  document.addEventListener('selectionchange', report)
  return { destroy: () => document.removeEventListener('selectionchange', report) }
}

export function reveal(host: HTMLElement, id: string): void {
  const mark = host.querySelector<HTMLElement>(`[data-mark~="${CSS.escape(id)}"]`)
  mark?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
}

export { watchKeys } from './review/keys'

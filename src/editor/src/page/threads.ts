// Keys of lists of threads: F4 and Shift-F4, or N and P, from one to the next; Escape back to the text.
import { isTyping } from './keys'

/** Brings a thread's card into view. */
export function showThread(id: string, focus: boolean): boolean {
  const card = document.getElementById(`thread-${id}`)
  if (focus) card?.focus()
  card?.scrollIntoView?.({ block: 'nearest' })
  return card !== null
}

export function listenForThreadKeys(): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector('dialog[open], [role="dialog"]')) return
    const { key, shiftKey, target } = event
    const by = key === 'F4' ? (shiftKey ? -1 : 1) : isTyping(target) ? 0 : key === 'N' ? 1 : key === 'P' ? -1 : 0
    if (by ? step(by) : key === 'Escape' && back(target)) event.preventDefault()
  })
}

function step(by: number): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-thread]')]
  if (cards.length === 0) return false
  const at = cards.findIndex(card => card.contains(document.activeElement))
  const current = cards.findIndex(card => card.getAttribute('aria-current') === 'true')
  const next = at >= 0 ? (at + by + cards.length) % cards.length : current >= 0 ? current : by > 0 ? 0 : cards.length - 1
  cards[next]!.focus()
  return true
}

/** To the thread's words where it has some; to the cursor's place otherwise. What is half typed stays in its form. */
function back(from: EventTarget | null): boolean {
  const card = from instanceof Element ? from.closest('[data-thread], [data-thread-new]') : null
  const text = document.querySelector<HTMLElement>('.cm-content')
  if (!card || !text) return false
  text.focus()
  card.querySelector<HTMLElement>('[data-thread-back]')?.click()
  return true
}

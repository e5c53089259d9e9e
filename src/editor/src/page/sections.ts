// r, M, ] and [ in a comparison, m for the next way to read it, and the "Reviewed" buttons: marked without loading the page anew.
import { isDialogOpen, isTyping } from './keys'

const heads = () => [...document.querySelectorAll<HTMLElement>('[data-section]')]

/** The section that the reader is in: the one in focus, otherwise the last whose head has been scrolled past. */
export function sectionAt(tops: number[], line: number): number {
  let at = 0
  tops.forEach((top, i) => { if (top <= line) at = i })
  return at
}

function current(): number {
  const all = heads()
  const focused = document.activeElement
  if (focused && focused !== document.body) {
    const position = (head: HTMLElement) => head.contains(focused) || (head.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    if (focused.closest('table')) return Math.max(0, all.filter(position).length - 1)
  }
  return sectionAt(all.map(head => head.getBoundingClientRect().top), 170)
}

function go(to: number): boolean {
  const all = heads()
  const head = all[Math.min(all.length - 1, Math.max(0, to))]
  head?.focus({ preventScroll: true })
  head?.scrollIntoView({ block: 'start' })
  return !!head
}

function count(): void {
  const note = document.querySelector<HTMLElement>('[data-reviewed-count]')
  const buttons = [...document.querySelectorAll('form[data-reviewed] button')]
  const done = buttons.filter(button => button.getAttribute('aria-pressed') === 'true').length
  if (note) note.textContent = `${done} of ${note.dataset.all} changed sections reviewed`
}

async function mark(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button')!
  const wanted = button.value
  const body = new FormData(form)
  body.set('reviewed', wanted)
  form.querySelector('[role="alert"]')?.remove()
  let failed = ''
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Plumbline-Script': '1' } })
    if (!answer.ok) failed = answer.status === 401 ? 'Your sign-in has ended; sign in again.' : 'It was not saved. Load the page again.'
  } catch {
    failed = 'The server cannot be reached; it was not saved.'
  }
  if (failed) {
    form.prepend(Object.assign(document.createElement('span'), { role: 'alert', textContent: `${failed} ` }))
    return
  }
  button.setAttribute('aria-pressed', wanted)
  button.value = wanted === 'true' ? 'false' : 'true'
  count()
}

function toggle(at: number, onlyOn: boolean): boolean {
  const form = heads()[at]?.querySelector<HTMLFormElement>('form[data-reviewed]')
  const isOn = form?.querySelector('button')?.getAttribute('aria-pressed') === 'true'
  if (form && !(onlyOn && isOn)) void mark(form)
  return !!form
}

/** The address of another view, at the sentence that stands at the top of this one: its number is the same in all. */
function samePlace(href: string): string {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[id^="row-"]')]
  const top = rows.find(row => row.getBoundingClientRect().bottom > 170)
  return top && window.scrollY > 200 ? `${href.split('#')[0]}#${top.id}` : href
}

function nextMode(): boolean {
  const link = document.querySelector<HTMLAnchorElement>('a[data-mode-next]')
  if (link) location.assign(samePlace(link.href))
  return !!link
}

export function listenForSectionKeys(): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (!document.querySelector('[data-comparison]') || isDialogOpen()) return
    const at = current()
    const handled =
      event.key === 'm' ? nextMode()
      : event.key === ']' ? go(at + 1)
      : event.key === '[' ? go(at - 1)
      : event.key === 'r' ? toggle(at, false)
      : event.key === 'M' ? (toggle(at, true), go(at + 1))
      : false
    if (handled) event.preventDefault()
  })
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (!form.matches('form[data-reviewed]')) return
    event.preventDefault()
    event.stopPropagation()
    void mark(form)
  }, true)
}

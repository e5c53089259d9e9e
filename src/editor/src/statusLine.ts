import type { Status } from './status'

const looks: Record<Status['state'], string> = {
  opening: 'pl-wait',
  saving: 'pl-wait',
  saved: 'pl-good',
  recovered: 'pl-good',
  offline: 'pl-wrong',
  'read-only': '',
  'signed-out': 'pl-wrong',
}

function inWords({ state, pending }: Status): string {
  switch (state) {
    case 'opening': return 'opening…'
    case 'saving': return 'saving…'
    case 'offline': return `offline · ${pending} ${pending === 1 ? 'change' : 'changes'} kept here`
    case 'signed-out': return 'signed out · what you typed is kept here'
    case 'read-only': return pending ? 'read only · what you typed is kept here' : 'read only'
    default: return 'saved'
  }
}

/** Says on the page how the editor stands. Not drawn by the circuit, which is gone when there is most to say. */
export function showStatus(page: ParentNode, status: Status): void {
  const chip = page.querySelector<HTMLElement>('[data-editor-status]')
  if (chip) {
    const words = inWords(status)
    chip.dataset.status = status.state
    chip.className = `pl-chip ${looks[status.state]}`.trim()
    // The same words again would be read aloud again.
    if (chip.textContent !== words) chip.textContent = words
  }
  const detail = page.querySelector<HTMLElement>('[data-editor-detail]')
  if (detail) showDetail(detail, status)
}

function showDetail(place: HTMLElement, { state, detail }: Status): void {
  const key = detail && `${state}: ${detail}`
  if (place.dataset.shown === key) return
  place.dataset.shown = key
  if (!detail) return place.replaceChildren()
  const notice = document.createElement('p')
  notice.className = `pl-notice ${state === 'offline' || state === 'signed-out' ? 'pl-bad' : 'pl-wait'}`
  notice.append(detail)
  if (state === 'signed-out') {
    const again = document.createElement('a')
    again.href = `/account/sign-in?returnUrl=${encodeURIComponent(location.pathname)}`
    again.textContent = 'Sign in again'
    notice.append(' ', again)
  }
  place.replaceChildren(notice)
}

import { writingKeys } from '../writing/keyList'

// Keys of lists and pages. Off while somebody types, and wherever a dialog is open.
const pages: Record<string, string> = { h: '/', q: '/queue', e: '/entries', s: '/sources', a: '/audit' }

const help: [string, string][] = [
  ['j  k', 'next, previous item'],
  ['o  Enter', 'open the item'],
  ['/', 'search or filter'],
  ['g h', 'go to My turn'],
  ['g q', 'go to the queue'],
  ['g e', 'go to the entries'],
  ['g s', 'go to the sources'],
  ['g a', 'go to the audit log'],
  ['n  p', 'next, previous change (comparison)'],
  [']  [', 'next, previous section (comparison)'],
  ['r  M', 'reviewed; reviewed and next (comparison)'],
  ['m', 'next way to read (comparison)'],
  ['c', 'comment on the selected passage (review)'],
  ['y  d', 'confirm, dismiss the flag in focus (review)'],
  ['F8  Shift F8', 'next, previous finding (editor)'],
  ['Ctrl .', 'suggestions for the finding (editor)'],
  ['Ctrl Alt M', 'a thread on the selected words (editor)'],
  ['F4  Shift F4', 'next, previous thread (editor and list)'],
  ['Alt Enter', 'open the thread or evidence at the cursor (editor)'],
  ['Esc', 'from a thread back to its words'],
  ['N  P', 'next, previous thread (list)'],
  ...writingKeys,
  ['?', 'this help'],
]

export function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null
  return !!element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName))
}

function moveInList(by: number): boolean {
  const items = [...document.querySelectorAll<HTMLElement>('[data-keys-list] [data-keys-item]')]
  if (items.length === 0) return false
  const at = items.findIndex(item => item.contains(document.activeElement))
  const next = items[Math.min(items.length - 1, Math.max(0, at < 0 ? 0 : at + by))]
  const focusable = next?.matches('a, button, [tabindex]') ? next : next?.querySelector<HTMLElement>('a, button, [tabindex]')
  focusable?.focus()
  focusable?.scrollIntoView({ block: 'nearest' })
  return true
}

function showHelp(): void {
  let dialog = document.querySelector<HTMLDialogElement>('dialog[data-keys-help]')
  if (!dialog) {
    dialog = document.createElement('dialog')
    dialog.dataset.keysHelp = ''
    dialog.className = 'pl-keys-help'
    dialog.setAttribute('aria-labelledby', 'keys-help-title')
    const title = Object.assign(document.createElement('h2'), { id: 'keys-help-title', textContent: 'Keys' })
    const list = document.createElement('dl')
    for (const [keys, meaning] of help) {
      const term = document.createElement('dt')
      term.append(Object.assign(document.createElement('kbd'), { textContent: keys }))
      list.append(term, Object.assign(document.createElement('dd'), { textContent: meaning }))
    }
    const close = Object.assign(document.createElement('button'), { className: 'pl-button', textContent: 'Close' })
    close.addEventListener('click', () => dialog!.close())
    dialog.append(title, list, close)
    document.body.append(dialog)
  }
  dialog.showModal()
}

export function listenForKeys(): void {
  let goPending = 0
  // While somebody types in the editor "?" is a character; its toolbar asks in this way.
  document.addEventListener('plumbline:keys-help', showHelp)
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('dialog[open], [role="dialog"]')) return
    const key = event.key
    if (goPending && key in pages && Date.now() - goPending < 1500) {
      goPending = 0
      location.assign(pages[key]!)
      event.preventDefault()
      return
    }
    goPending = key === 'g' ? Date.now() : 0
    const handled =
      key === 'j' ? moveInList(1)
      : key === 'k' ? moveInList(-1)
      : key === 'o' ? open()
      : key === '/' ? focusSearch()
      : key === '?' ? (showHelp(), true)
      : false
    if (handled) event.preventDefault()
  })
}

function open(): boolean {
  const item = document.activeElement?.closest('[data-keys-item]')
  const link = item?.matches('a') ? item as HTMLElement : item?.querySelector<HTMLElement>('a')
  link?.click()
  return !!link
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLElement>('[data-search]')
  search?.focus()
  return !!search
}

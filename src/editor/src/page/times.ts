// Shows <time datetime> in the reader's zone and language. Only the text node's value changes, never the node:
// Blazor keeps a reference to it.
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })

const steps: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]]

export function ago(then: number, now: number): string {
  for (const [unit, length] of steps) {
    if (Math.abs(now - then) >= length) return relative.format(Math.trunc((then - now) / length), unit)
  }
  return relative.format(0, 'minute')
}

function words(element: HTMLTimeElement, instant: Date): string {
  if (element.dataset.style === 'ago') return ago(instant.getTime(), Date.now())
  return (element.dataset.style === 'day' ? day : moment).format(instant)
}

function localise(element: HTMLTimeElement): void {
  const instant = new Date(element.dateTime)
  const text = element.firstChild
  if (Number.isNaN(instant.getTime()) || !(text instanceof Text)) return
  const shown = words(element, instant)
  if (text.nodeValue !== shown) text.nodeValue = shown
  const title = exact.format(instant)
  if (element.title !== title) element.title = title
}

function localiseAll(): void {
  for (const element of document.querySelectorAll<HTMLTimeElement>('time[datetime]')) localise(element)
}

export function localiseTimes(): void {
  localiseAll()
  let waiting = false
  new MutationObserver(() => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      localiseAll()
    })
  }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['datetime'] })
  setInterval(localiseAll, 60_000)
}

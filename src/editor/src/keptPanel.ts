import type { Outbox } from './outbox'

/** Offers the person the words that could not be merged, until they are done with them. */
export class KeptPanel {
  readonly dom = document.createElement('div')

  constructor(private readonly outbox: Outbox, private readonly append: (text: string) => boolean) {
    this.dom.className = 'pl-kept'
    this.dom.setAttribute('role', 'status')
    this.refresh()
  }

  refresh(): void {
    const texts = this.outbox.keptTexts()
    this.dom.hidden = texts.length === 0
    this.dom.replaceChildren(...texts.map(({ client, text, reason }) => {
      const item = document.createElement('section')
      const why = document.createElement('p')
      why.textContent = `${reason} These words of yours are not in the draft:`
      const words = document.createElement('blockquote')
      words.textContent = text
      words.style.whiteSpace = 'pre-wrap'
      const done = () => {
        this.outbox.discard(client)
        this.refresh()
      }
      item.append(
        why, words,
        button('Put them at the end', () => { if (this.append(text)) done() }),
        button('Copy', () => void navigator.clipboard?.writeText(text)),
        button('Discard', done))
      return item
    }))
  }
}

function button(label: string, click: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', click)
  return element
}

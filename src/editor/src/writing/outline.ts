import type { Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type Heading, headingOver, headingsIn } from './headings'
import { rove } from './roving'

/** The text's headings in the page's list, as they stand now; each leads to its place. */
export class Outline {
  private readonly list = document.createElement('ol')
  private readonly none = document.createElement('p')
  private headings: readonly Heading[] = []
  private shown: Text | null = null
  private marked = -1

  /** @param place the page's element for it, as soon as it is there */
  constructor(private readonly view: () => EditorView, private readonly place: () => HTMLElement | null, private readonly gone: () => void) {
    this.list.className = 'pl-outline'
    this.none.className = 'pl-empty'
    this.none.textContent = 'No headings yet. Choose a level under “Paragraph” above the draft, or begin a line with ## and a space; the headings are listed here.'
    rove(this.list, () => [...this.list.querySelectorAll('button')], 'column')
  }

  update(): void {
    const place = this.place()
    const { doc, selection } = this.view().state
    if (this.shown !== doc) {
      this.shown = doc
      this.draw(headingsIn(doc))
    }
    if (place && this.list.parentElement !== place) place.replaceChildren(this.list, this.none)
    this.mark(headingOver(this.headings, selection.main.head))
  }

  destroy(): void {
    this.list.remove()
    this.none.remove()
  }

  private draw(headings: readonly Heading[]): void {
    const before = this.headings
    this.headings = headings
    this.list.hidden = !headings.length
    this.none.hidden = headings.length > 0
    // While somebody writes within a section, only the places move.
    if (before.length === headings.length && before.every(({ title, level }, i) => title === headings[i]!.title && level === headings[i]!.level)) return
    const top = Math.min(...headings.map(({ level }) => level))
    const focused = [...this.list.children].findIndex(item => item.contains(document.activeElement))
    this.list.replaceChildren(...headings.map(({ level, title }, i) => {
      const item = document.createElement('li')
      item.style.setProperty('--depth', String(level - top))
      const button = document.createElement('button')
      button.type = 'button'
      button.dir = 'auto'
      button.textContent = title || 'Untitled heading'
      button.tabIndex = i ? -1 : 0
      button.addEventListener('click', () => this.go(i))
      item.append(button)
      return item
    }))
    this.marked = -1
    if (focused >= 0) this.buttonAt(Math.min(focused, headings.length - 1))?.focus()
  }

  private mark(current: number): void {
    if (current === this.marked) return
    this.buttonAt(this.marked)?.removeAttribute('aria-current')
    this.marked = current
    const button = this.buttonAt(current)
    button?.setAttribute('aria-current', 'location')
    // Where nobody sees the list, to scroll it would only have the whole page laid out.
    if (button && !button.closest('[hidden]')) button.scrollIntoView?.({ block: 'nearest' })
  }

  private buttonAt(index: number): HTMLButtonElement | null {
    return this.list.children[index]?.querySelector('button') ?? null
  }

  private go(index: number): void {
    const view = this.view()
    const heading = this.headings[index]
    if (!heading) return
    // On a narrow page the text is behind another pane.
    this.gone()
    const line = view.state.doc.lineAt(Math.min(heading.from, view.state.doc.length))
    view.dispatch({ selection: { anchor: line.to }, effects: EditorView.scrollIntoView(line.from, { y: 'start', yMargin: 24 }) })
    view.focus()
  }
}

import type { EditorView } from '@codemirror/view'
import { type Citable, citedAs, cite, matching } from './citations'
import { definitionsIn } from './footnotes'

/** Searches the entry's sources and cites the one that is chosen. */
export class CitationPicker {
  readonly dom = document.createElement('div')
  private readonly field = document.createElement('input')
  private readonly list = document.createElement('ul')
  private readonly news = document.createElement('p')
  private sources: readonly Citable[] = []
  private shown: readonly Citable[] = []
  private active = 0

  constructor(private readonly view: () => EditorView, private readonly load: () => Promise<Citable[]>, id: string) {
    const { dom, field, list, news } = this
    dom.className = 'pl-picker'
    dom.hidden = true
    dom.setAttribute('role', 'dialog')
    dom.setAttribute('aria-label', 'Cite a source')
    list.id = `sources-${id}`
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', 'Sources of this entry')
    news.setAttribute('role', 'status')
    field.type = 'text'
    field.placeholder = 'Title or publisher'
    field.autocomplete = 'off'
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-label': 'Search the entry’s sources', 'aria-expanded': 'true', 'aria-controls': list.id, 'aria-autocomplete': 'list',
    })) field.setAttribute(name, value)
    field.addEventListener('input', () => this.search())
    dom.addEventListener('keydown', event => this.key(event))
    const close = document.createElement('button')
    close.type = 'button'
    close.className = 'pl-icon-button'
    close.textContent = '×'
    close.setAttribute('aria-label', 'Close the list of sources')
    close.addEventListener('click', () => this.close())
    const head = document.createElement('div')
    head.className = 'pl-picker-head'
    head.append(field, close)
    dom.append(head, news, list)
  }

  async open(): Promise<void> {
    this.dom.hidden = false
    this.field.value = ''
    this.sources = []
    this.search('Loading the sources…')
    this.field.focus()
    try {
      this.sources = await this.load()
      this.search()
    } catch {
      this.search('The sources could not be loaded just now. Your text is as it was; try again when the connection is back.')
    }
  }

  close(): void {
    this.dom.hidden = true
    this.view().focus()
  }

  private search(instead = ''): void {
    this.shown = matching(this.sources, this.field.value)
    this.active = Math.max(0, this.shown.findIndex(source => !source.refusal))
    this.news.textContent = instead
      || (this.sources.length === 0 ? 'No source is attached to this entry yet. Attach one under “Sources…”, then cite it here.'
        : this.shown.length === 0 ? 'No source of this entry matches. Search by other words of its title or publisher.'
        : `${this.shown.length} of ${this.sources.length} sources`)
    const definitions = definitionsIn(this.view().state.doc)
    this.list.replaceChildren(...this.shown.map((source, i) => {
      const option = document.createElement('li')
      option.id = `${this.list.id}-${i}`
      option.setAttribute('role', 'option')
      const title = document.createElement('b')
      title.dir = 'auto'
      title.textContent = source.title
      const about = document.createElement('span')
      about.textContent = source.about
      option.append(title, about)
      const label = citedAs(definitions, source)
      const note = source.refusal ?? (label === null ? '' : `Cited already: its note [^${label}] is used again.`)
      if (note) {
        const line = document.createElement('small')
        line.textContent = note
        option.append(line)
      }
      if (source.refusal) option.setAttribute('aria-disabled', 'true')
      option.addEventListener('mousedown', event => event.preventDefault())
      option.addEventListener('click', () => this.choose(source))
      return option
    }))
    this.mark()
  }

  private mark(): void {
    this.list.childNodes.forEach((node, i) => (node as HTMLElement).setAttribute('aria-selected', String(i === this.active)))
    const option = this.list.children[this.active]
    this.field.setAttribute('aria-activedescendant', option?.id ?? '')
    option?.scrollIntoView?.({ block: 'nearest' })
  }

  private key(event: KeyboardEvent): void {
    const count = this.shown.length
    if (event.isComposing) return
    if (event.key === 'Escape') this.close()
    else if (event.key === 'ArrowDown' && count) this.active = (this.active + 1) % count
    else if (event.key === 'ArrowUp' && count) this.active = (this.active + count - 1) % count
    else if (event.key === 'Enter' && event.target === this.field) {
      const source = this.shown[this.active]
      if (source) this.choose(source)
    } else return
    event.preventDefault()
    event.stopPropagation()
    this.mark()
  }

  private choose(source: Citable): void {
    const view = this.view()
    if (source.refusal) {
      this.news.textContent = source.refusal
      return
    }
    const spec = view.state.readOnly ? null : cite(view.state, source)
    if (spec) view.dispatch(view.state.update({ ...spec, scrollIntoView: true }))
    this.close()
  }
}

import type { EditorView } from '@codemirror/view'
import { headingAt, headingLevels, setLevel } from './actions'
import { ariaKeys, keys, spoken } from './keyList'
import { rove } from './roving'

/** The level of the line at the cursor, and the others to choose from. */
export class HeadingMenu {
  readonly button = document.createElement('button')
  readonly dom = document.createElement('span')
  private readonly menu = document.createElement('div')
  private readonly items: HTMLButtonElement[]

  constructor(private readonly view: () => EditorView) {
    const { button, dom, menu } = this
    dom.className = 'pl-tool-menu'
    button.type = 'button'
    button.className = 'pl-tool pl-tool-wide'
    button.setAttribute('aria-haspopup', 'menu')
    menu.setAttribute('role', 'menu')
    menu.setAttribute('aria-label', 'Heading')
    menu.hidden = true
    this.items = headingLevels.map(({ level, label }) => {
      const item = document.createElement('button')
      item.type = 'button'
      item.setAttribute('role', 'menuitemradio')
      item.setAttribute('aria-keyshortcuts', ariaKeys(keys.heading(level)))
      const hint = document.createElement('kbd')
      hint.textContent = spoken(keys.heading(level))
      hint.setAttribute('aria-hidden', 'true')
      item.append(label, hint)
      item.addEventListener('click', () => this.choose(level))
      menu.append(item)
      return item
    })
    dom.append(button, menu)
    rove(menu, () => this.items, 'column')
    // The toolbar's own arrow keys stop at an open menu.
    menu.addEventListener('keydown', event => {
      event.stopPropagation()
      if (event.key !== 'Escape' && event.key !== 'Tab') return
      this.close()
      if (event.key === 'Escape') button.focus()
    })
    dom.addEventListener('focusout', event => { if (!dom.contains(event.relatedTarget as Node | null)) this.close() })
    // The selection in the text stays; Safari focuses no button on a click.
    dom.addEventListener('mousedown', event => event.preventDefault())
    button.addEventListener('click', () => menu.hidden ? this.open() : this.close())
    button.addEventListener('keydown', event => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      event.stopPropagation()
      this.open()
    })
    this.show(0, false)
  }

  update(): void {
    const { state } = this.view()
    this.show(headingAt(state), state.readOnly)
  }

  private show(level: number, readOnly: boolean): void {
    const name = headingLevels.find(one => one.level === level)?.label ?? `Heading ${level}`
    this.button.setAttribute('aria-expanded', String(!this.menu.hidden))
    this.button.setAttribute('aria-disabled', String(readOnly))
    this.button.title = `Heading (${spoken(keys.heading(1))} to ${spoken(keys.heading(4))})`
    if (this.button.textContent !== name) this.button.textContent = name
    this.items.forEach((item, i) => item.setAttribute('aria-checked', String(headingLevels[i]!.level === level)))
  }

  private open(): void {
    if (this.view().state.readOnly) return
    this.menu.hidden = false
    this.update()
    const current = this.items.find(item => item.getAttribute('aria-checked') === 'true') ?? this.items[0]!
    current.focus()
  }

  private close(): void {
    this.menu.hidden = true
    this.button.setAttribute('aria-expanded', 'false')
  }

  private choose(level: number): void {
    this.close()
    setLevel(level)(this.view())
    this.view().focus()
  }
}

import type { EditorView } from '@codemirror/view'
import { type Action } from './actions'
import { HeadingMenu } from './headingMenu'
import { icon } from './icons'
import { ariaKeys, spoken } from './keyList'
import { rove } from './roving'

/** Where the page's key help is asked for; page.ts shows it. */
export const helpWanted = 'plumbline:keys-help'

/** The writer's tools above the text: one stop for the Tab key. */
export class Toolbar {
  readonly dom = document.createElement('div')
  private readonly buttons = new Map<Action, HTMLButtonElement>()
  private readonly heading: HeadingMenu

  constructor(private readonly view: () => EditorView, actions: readonly Action[]) {
    this.dom.className = 'pl-tools'
    this.dom.setAttribute('role', 'toolbar')
    this.dom.setAttribute('aria-label', 'Writing')
    this.heading = new HeadingMenu(view)
    this.dom.append(this.heading.dom)
    for (const action of actions) {
      const button = tool(action.id, action.label, action.key)
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') === 'true') return
        // First, so that what opens something of its own has the last word on where the focus is.
        view().focus()
        action.run(view())
      })
      this.buttons.set(action, button)
      this.dom.append(button)
    }
    const keys = tool('keys', 'Keys')
    keys.addEventListener('click', () => document.dispatchEvent(new CustomEvent(helpWanted)))
    this.dom.append(keys)
    const stops = [this.heading.button, ...this.buttons.values(), keys]
    stops.forEach((stop, i) => { stop.tabIndex = i ? -1 : 0 })
    rove(this.dom, () => stops, 'row')
  }

  /** After every change of the text and the selection. */
  update(): void {
    const { state } = this.view()
    this.heading.update()
    for (const [action, button] of this.buttons) {
      set(button, 'aria-disabled', String((state.readOnly && !action.forReaders) || (action.isIdle?.(state) ?? false)))
      if (action.isOn) set(button, 'aria-pressed', String(action.isOn(state)))
    }
  }
}

function tool(id: string, label: string, key?: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'pl-tool'
  button.dataset.tool = id
  button.title = key ? `${label} (${spoken(key)})` : label
  button.setAttribute('aria-label', label)
  if (key) button.setAttribute('aria-keyshortcuts', ariaKeys(key))
  button.append(icon(id))
  // The selection and the focus stay in the text.
  button.addEventListener('mousedown', event => event.preventDefault())
  return button
}

function set(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

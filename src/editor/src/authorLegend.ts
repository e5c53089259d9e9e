import type { ChangeDesc } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { lookOf, nextOf, setAuthors, stretchesOf } from './authors'
import type { Authorship } from './protocol'

export interface LegendPort {
  view(): EditorView
  ask(): Promise<Authorship | null>
  version(): number
  /** What the view has that the server's text has not. */
  through(): readonly ChangeDesc[]
}

const pause = 1_000

/** "Who wrote this": the names with their colours, each a button to that person's next words. */
export class AuthorLegend {
  readonly dom = document.createElement('div')
  private timer: ReturnType<typeof setTimeout> | undefined
  private shown = false

  constructor(private readonly port: LegendPort) {
    this.dom.className = 'pl-legend'
    this.dom.setAttribute('role', 'group')
    this.dom.setAttribute('aria-label', 'Who wrote this')
    this.dom.hidden = true
  }

  show(shown: boolean): void {
    this.shown = shown
    this.dom.hidden = !shown
    clearTimeout(this.timer)
    if (shown) void this.load()
    else this.port.view().dispatch({ effects: setAuthors.of(null) })
  }

  /** The text has changed: soon ask again. */
  changed(): void {
    if (!this.shown) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.load(), pause)
  }

  private async load(): Promise<void> {
    let answer: Authorship | null
    try {
      answer = await this.port.ask()
    } catch {
      return this.say('There is no connection just now; who wrote what is shown when it is back.')
    }
    if (!this.shown) return
    if (!answer) return this.say('The draft’s log has a gap, so nobody can say who wrote which part.')
    // Somebody has typed meanwhile; another answer is on its way.
    if (answer.version !== this.port.version()) return this.changed()
    const { people } = answer
    const through = this.port.through()
    const stretches = stretchesOf(answer).map(({ from, to, person }) => ({
      person, from: through.reduce((at, changes) => changes.mapPos(at, 1), from), to: through.reduce((at, changes) => changes.mapPos(at, -1), to) }))
    this.port.view().dispatch({ effects: setAuthors.of({ people, stretches }) })
    if (!people.length) return this.say('Nothing is new since the published version.')
    this.dom.replaceChildren(...people.map(({ name }, person) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = `pl-mode pl-author ${lookOf(person)}`
      button.textContent = name
      button.title = `Go to the next words of ${name}`
      button.addEventListener('click', () => this.go(person, name))
      return button
    }))
  }

  private go(person: number, name: string): void {
    const view = this.port.view()
    const next = nextOf(view, person)
    if (next) view.dispatch({ selection: { anchor: next.from, head: next.to }, scrollIntoView: true, effects: EditorView.announce.of(`${name}: ${view.state.sliceDoc(next.from, next.to)}`) })
  }

  private say(words: string): void {
    const note = document.createElement('span')
    note.setAttribute('role', 'status')
    note.textContent = words
    this.dom.replaceChildren(note)
  }
}

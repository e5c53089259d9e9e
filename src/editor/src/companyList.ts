import type { Companion } from './company'

/** Says on the page who is here. Each name is a button: follow them, or stop following. */
export class CompanyList {
  private shown = ''

  constructor(private readonly page: ParentNode, private readonly self: string, private readonly follow: (person: string) => void) {}

  show(people: readonly Companion[], followed: string | null): void {
    const place = this.page.querySelector<HTMLElement>('[data-editor-people]')
    if (!place) return
    const key = JSON.stringify([people, followed])
    // Drawing the same again would take the focus from the button that has it.
    if (key === this.shown && place.childElementCount === people.length) return
    this.shown = key
    const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.person : undefined
    place.hidden = people.length === 0
    place.replaceChildren(...people.map(person => this.button(person, person.person === followed)))
    if (focused) place.querySelector<HTMLElement>(`[data-person="${focused}"]`)?.focus()
  }

  private button({ person, name, colour, idle }: Companion, followed: boolean): HTMLButtonElement {
    const button = document.createElement('button')
    const own = person === this.self
    const words = own ? 'You, in another window' : name
    button.type = 'button'
    button.className = `pl-here pl-peer-${colour}`
    button.dataset.person = person
    button.dataset.state = idle ? 'idle' : 'active'
    button.setAttribute('aria-pressed', String(followed))
    button.title = `${idle ? 'Away from the keyboard. ' : ''}${followed ? 'Stop following (Esc)' : `Follow ${own ? 'that window' : name}: scroll to where they write`}`
    button.textContent = words
    if (idle) {
      const state = document.createElement('span')
      state.className = 'pl-here-state'
      state.textContent = 'idle'
      button.append(' ', state)
    }
    button.addEventListener('click', () => this.follow(person))
    return button
  }
}

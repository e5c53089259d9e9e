export type Mode = 'editing' | 'suggesting'

/** Says how one writes here and lets those who may both choose; it also says what has become of a decision. */
export class ModeBar {
  readonly dom = document.createElement('div')
  private readonly buttons = new Map<Mode, HTMLButtonElement>()
  private readonly news = document.createElement('span')
  private readonly undo = document.createElement('button')

  private readonly authors = document.createElement('button')

  constructor(choose: (mode: Mode) => void, showAuthors: (shown: boolean) => void) {
    this.dom.className = 'pl-modes'
    this.dom.setAttribute('role', 'group')
    this.dom.setAttribute('aria-label', 'How you write here')
    for (const [mode, label] of [['editing', 'Editing'], ['suggesting', 'Suggesting']] as const) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = label
      button.className = 'pl-mode'
      button.addEventListener('click', () => { if (button.getAttribute('aria-disabled') !== 'true') choose(mode) })
      this.buttons.set(mode, button)
      this.dom.append(button)
    }
    this.news.className = 'pl-mode-news'
    this.news.setAttribute('role', 'status')
    this.undo.type = 'button'
    this.undo.textContent = 'Undo'
    this.undo.className = 'pl-mode'
    this.undo.hidden = true
    this.authors.type = 'button'
    this.authors.textContent = 'Who wrote this'
    this.authors.className = 'pl-mode'
    this.authors.setAttribute('aria-pressed', 'false')
    this.authors.addEventListener('click', () => showAuthors(this.authors.getAttribute('aria-pressed') !== 'true'))
    this.dom.append(this.news, this.undo, this.authors)
    this.buttons.forEach(button => { button.hidden = true })
  }

  show(mode: Mode, may: { write: boolean, suggest: boolean }): void {
    for (const [of, button] of this.buttons) {
      button.hidden = !may.write && !may.suggest
      const allowed = of === 'editing' ? may.write : may.suggest
      button.setAttribute('aria-pressed', String(of === mode))
      button.setAttribute('aria-disabled', String(!allowed))
      button.title = of === 'suggesting' ? 'What you type is put to the draft’s people, who accept or reject it'
        : allowed ? 'What you type is part of the draft' : 'This is somebody else’s draft: you can suggest changes'
    }
  }

  authorsShown(shown: boolean): void { this.authors.setAttribute('aria-pressed', String(shown)) }

  say(words: string, undo: (() => void) | null = null): void {
    this.news.textContent = words
    this.undo.hidden = !undo
    this.undo.onclick = undo
  }
}

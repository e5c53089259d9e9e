import { WidgetType } from '@codemirror/view'

/** Words that stand beside the text: they are shown in it, and are not of it. */
abstract class Words extends WidgetType {
  constructor(readonly id: string, readonly words: string, private readonly kind: string, private readonly says: string) { super() }

  override eq(other: Words) { return other.id === this.id && other.words === this.words && other.constructor === this.constructor }

  override get lineBreaks() { return this.words.split('\n').length - 1 }

  override toDOM() {
    const element = document.createElement(this.kind === 'insertion' ? 'ins' : 'del')
    element.className = `pl-suggested pl-${this.kind} pl-beside`
    element.dataset.suggestion = this.id
    element.setAttribute('aria-label', `${this.says}: ${this.words}`)
    element.textContent = this.words
    return element
  }

  override ignoreEvent() { return false }
}

export class InsertedWords extends Words {
  constructor(id: string, words: string, name: string) { super(id, words, 'insertion', `suggested by ${name}`) }
}

export class TakenOutWords extends Words {
  constructor(id: string, words: string) { super(id, words, 'deletion', 'you suggest to take out') }
}

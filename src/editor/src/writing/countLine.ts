import type { EditorState } from '@codemirror/state'
import { type Counts, countSelection, countText, pace, readingMinutes } from './counts'

const number = (value: number) => value.toLocaleString('en')
const told = ({ words, characters }: Counts) => `${number(words)} ${words === 1 ? 'word' : 'words'} · ${number(characters)} characters`

/** How long the text is, and what is selected of it. */
export class CountLine {
  readonly dom = document.createElement('p')
  private readonly whole = document.createElement('span')
  private readonly part = document.createElement('span')

  constructor() {
    this.dom.className = 'pl-counts'
    const how = document.createElement('span')
    how.className = 'visually-hidden'
    how.textContent = ` ${explained}`
    this.dom.title = explained
    this.dom.append(this.whole, this.part, how)
  }

  update(state: EditorState): void {
    const counts = countText(state.doc)
    const minutes = readingMinutes(counts)
    show(this.whole, `${told(counts)}${minutes ? ` · ${number(minutes)} min to read` : ''}`)
    show(this.part, state.selection.main.empty ? '' : `selected: ${told(countSelection(state))}`)
  }
}

const explained = `Reading time at ${pace} words a minute. Footnote marks and the addresses of links are no words; characters are those of the Markdown text, with spaces.`

function show(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words
}

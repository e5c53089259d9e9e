import { type Command, EditorView } from '@codemirror/view'

/** Runs a command now, or right after the word that is being composed: to change the text under an input method would end it. */
export function afterComposing(command: Command): Command {
  return view => {
    if (!view.composing && !view.compositionStarted) return command(view)
    whenComposed(view, () => command(view))
    view.dispatch({ effects: EditorView.announce.of('As soon as this word is written.') })
    return true
  }
}

/** The browser tells of the end before the editor has read the words; that takes it up to 50 ms. */
const settling = 60

export function whenComposed(view: EditorView, then: () => void): void {
  const ended = () => setTimeout(() => { if (view.dom.isConnected) then() }, settling)
  view.contentDOM.addEventListener('compositionend', ended, { once: true })
}

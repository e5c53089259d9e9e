import { type Command, EditorView } from '@codemirror/view'

/** Runs a command now, or right after the word that is being composed: to change the text under an input method would end it. */
export function afterComposing(command: Command): Command {
  return view => {
    if (!view.composing && !view.compositionStarted) return command(view)
    // The browser tells of the end before the editor has read the words.
    view.contentDOM.addEventListener('compositionend', () => setTimeout(() => { if (view.dom.isConnected) command(view) }), { once: true })
    view.dispatch({ effects: EditorView.announce.of('As soon as this word is written.') })
    return true
  }
}

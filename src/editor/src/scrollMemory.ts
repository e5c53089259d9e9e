import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const keyOf = (draft: string) => `plumbline:scroll:${draft}`

/** Remembers, for this tab, which line is at the top: a page that has to be loaded again comes back to it. */
export function scrollMemory(draft: string): Extension {
  let soon: ReturnType<typeof setTimeout> | undefined
  return EditorView.domEventHandlers({
    scroll(_event, view) {
      clearTimeout(soon)
      soon = setTimeout(() => {
        sessionStorage.setItem(keyOf(draft), String(view.lineBlockAtHeight(view.scrollDOM.scrollTop).from))
      }, 200)
    },
  })
}

/** Goes to where the tab was; only useful once, right after opening. */
export function scrollBack(view: EditorView, draft: string): void {
  const at = Number(sessionStorage.getItem(keyOf(draft)))
  if (at > 0) view.dispatch({ effects: EditorView.scrollIntoView(Math.min(at, view.state.doc.length), { y: 'start' }) })
}

import { type Extension, Facet } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { walk } from './markKeys'

/** What a thread's mark is called among the page's marks. */
export const threadKind = 'thread'

/** Who wants to know that somebody asks for a thread on what they have selected. */
export const threadAsked = Facet.define<() => void>()

const isThread = (mark: { kind: string }) => mark.kind === threadKind

/** Ctrl-Alt-M asks for a thread on the selection; F4 and Shift-F4 go to the next and previous one. Alt-Enter opens it (markKeys). */
export const threadKeys: Extension = keymap.of([
  { key: 'F4', run: walk(1, isThread), shift: walk(-1, isThread) },
  {
    key: 'Ctrl-Alt-m',
    mac: 'Cmd-Alt-m',
    run(view) {
      const asked = view.state.facet(threadAsked)
      for (const tell of asked) tell()
      return asked.length > 0
    },
  },
])

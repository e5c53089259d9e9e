import { type Extension, StateEffect, StateField, Transaction } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type Peer, peers } from './peers'

/** Follow one of these windows, whichever has the newest cursor; null to stop. */
export const setFollowed = StateEffect.define<readonly string[] | null>()

const followed = StateField.define<readonly string[] | null>({
  create: () => null,
  update(windows, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFollowed)) windows = effect.value
    return windows
  },
})

/**
 * Scrolls along with somebody's cursor, until one types, presses Escape or goes somewhere oneself.
 * @param stopped has to set the followed windows to null.
 */
export function following(stopped: () => void): Extension {
  const stop = (view: EditorView) => {
    if (!view.state.field(followed)) return false
    stopped()
    return true
  }
  return [
    followed,
    keymap.of([{ key: 'Escape', run: stop }]),
    EditorView.domEventHandlers({ wheel: (_event, view) => { stop(view) }, touchmove: (_event, view) => { stop(view) } }),
    EditorView.updateListener.of(({ view, transactions, startState, state }) => {
      if (!state.field(followed)) return
      const own = transactions.some(transaction => !transaction.annotation(Transaction.remote) && (transaction.docChanged || transaction.isUserEvent('select')))
      const before = peerIn(startState.field(peers), startState.field(followed))
      const now = peerIn(state.field(peers), state.field(followed))
      // An update may not start another; the editor would refuse.
      if (own) queueMicrotask(() => stop(view))
      else if (now && (now !== before || startState.field(followed) !== state.field(followed))) queueMicrotask(() => scrollTo(view, now.head))
    }),
  ]
}

function scrollTo(view: EditorView, head: number): void {
  view.dispatch({ effects: EditorView.scrollIntoView(Math.min(head, view.state.doc.length), { y: 'center' }) })
}

function peerIn(all: readonly Peer[], windows: readonly string[] | null): Peer | undefined {
  return windows ? all.filter(peer => windows.includes(peer.client)).at(-1) : undefined
}

import { type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

export interface Peer { client: string, name: string, colour: number, anchor: number, head: number }

/** Somebody's cursor has moved, or with null they have left. Positions are of the text with the local changes in it. */
export const setPeer = StateEffect.define<{ client: string, peer: Peer | null }>()

/** The connection is lost, so nobody's cursor is known. */
export const clearPeers = StateEffect.define<null>()

/** Where the others are. */
export const peers = StateField.define<readonly Peer[]>({
  create: () => [],
  update(all, transaction) {
    const { changes, docChanged } = transaction
    if (docChanged && all.length) all = all.map(peer => ({ ...peer, anchor: changes.mapPos(peer.anchor, 1), head: changes.mapPos(peer.head, 1) }))
    for (const effect of transaction.effects) {
      if (effect.is(clearPeers)) all = []
      if (!effect.is(setPeer)) continue
      const { client, peer } = effect.value
      all = all.filter(other => other.client !== client)
      const { length } = transaction.newDoc
      if (peer) all = [...all, { ...peer, anchor: Math.min(peer.anchor, length), head: Math.min(peer.head, length) }]
    }
    return all
  },
  provide: field => EditorView.decorations.from(field, drawPeers),
})

function drawPeers(all: readonly Peer[]): DecorationSet {
  const marks: Range<Decoration>[] = []
  for (const { anchor, head, name, colour } of all) {
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)]
    if (from < to) marks.push(Decoration.mark({ class: `pl-peer-selection pl-peer-${colour}` }).range(from, to))
    marks.push(Decoration.widget({ widget: new Cursor(name, colour), side: 1 }).range(head))
  }
  return Decoration.set(marks, true)
}

class Cursor extends WidgetType {
  constructor(private readonly name: string, private readonly colour: number) { super() }

  override eq(other: Cursor) { return other.name === this.name && other.colour === this.colour }

  override toDOM() {
    const cursor = document.createElement('span')
    cursor.className = `pl-peer pl-peer-${this.colour}`
    cursor.setAttribute('aria-hidden', 'true')
    const label = document.createElement('span')
    label.className = 'pl-peer-name'
    label.textContent = this.name
    cursor.append(label)
    return cursor
  }

  override ignoreEvent() { return true }
}

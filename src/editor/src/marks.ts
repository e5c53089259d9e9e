import { type ChangeDesc, type EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

/** Something that the page has pinned in the text. Offsets are UTF-16 code units, half-open; an empty range is a mere place. */
export interface Mark {
  id: string
  start: number
  end: number
  /** What it is, in words: tooltip, and what a screen reader hears on the way to it. */
  title: string
  /** A variety of its kind that is drawn in a way of its own. */
  tone?: string | null
}

/** A mark as it stands in the text now. */
export interface PlacedMark { kind: string, id: string, title: string, from: number, to: number }

/** All marks of a kind, replacing those before; `through` are the changes since the text in which their offsets count. */
export const setMarks = StateEffect.define<{ kind: string, marks: readonly Mark[], through: readonly ChangeDesc[] }>()

interface MarkSpec { kind: string, id: string, title: string }

/** They move with every edit, and go when all of their words are gone; typing at their edges stays outside. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(all, transaction) {
    if (transaction.docChanged) all = all.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue
      const { kind, marks, through } = effect.value
      all = all.update({ filter: (_from, _to, mark) => specOf(mark).kind !== kind, add: place(transaction.state, kind, marks, through), sort: true })
    }
    return all
  },
  provide: field => EditorView.decorations.from(field),
})

/** In the order of the text; the longer one first where two begin together. */
export function marksIn(state: EditorState, from = 0, to = state.doc.length): PlacedMark[] {
  const found: PlacedMark[] = []
  state.field(marks).between(from, to, (start, end, mark) => {
    const { kind, id, title } = specOf(mark)
    found.push({ kind, id, title, from: start, to: end })
  })
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

export const findMark = (state: EditorState, kind: string, id: string): PlacedMark | undefined =>
  marksIn(state).find(mark => mark.kind === kind && mark.id === id)

function place(state: EditorState, kind: string, wanted: readonly Mark[], through: readonly ChangeDesc[]): Range<Decoration>[] {
  const before = through[0]?.length ?? state.doc.length
  const placed: Range<Decoration>[] = []
  for (const mark of wanted) {
    let { start: from, end: to } = mark
    if (from < 0 || from > to || to > before) continue
    const isPlace = from === to
    for (const change of through) {
      from = change.mapPos(from, 1)
      to = isPlace ? from : change.mapPos(to, -1)
    }
    if (from < to) placed.push(range(kind, mark).range(from, to))
    else if (isPlace) placed.push(point(kind, mark).range(from))
  }
  return placed
}

const classes = (kind: string, mark: Mark) => `pl-mark pl-mark-${kind}${mark.tone ? ` pl-mark-${kind}-${mark.tone}` : ''}`

function range(kind: string, mark: Mark): Decoration {
  const spec: MarkSpec = { kind, id: mark.id, title: mark.title }
  return Decoration.mark({ class: classes(kind, mark), attributes: { title: mark.title, 'data-mark': mark.id }, ...spec })
}

function point(kind: string, mark: Mark): Decoration {
  const spec: MarkSpec = { kind, id: mark.id, title: mark.title }
  return Decoration.widget({ widget: new Place(classes(kind, mark), mark), side: -1, ...spec })
}

const specOf = (mark: Decoration): MarkSpec => mark.spec as MarkSpec

class Place extends WidgetType {
  constructor(private readonly className: string, private readonly mark: Mark) { super() }

  override eq(other: Place) {
    return other.className === this.className && other.mark.id === this.mark.id && other.mark.title === this.mark.title
  }

  toDOM() {
    const dom = document.createElement('span')
    dom.className = `${this.className} pl-mark-place`
    dom.title = this.mark.title
    dom.dataset.mark = this.mark.id
    return dom
  }
}

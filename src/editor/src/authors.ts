import { type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Authorship } from './protocol'

export const setAuthors = StateEffect.define<{ people: Authorship['people'], stretches: { from: number, to: number, person: number }[] } | null>()

/** How many people have a look of their own; the text says every name besides. */
const looks = 6

/** Who wrote which part; between two answers of the server it moves with the text. */
export const authorMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(drawn, transaction) {
    if (transaction.docChanged) drawn = drawn.map(transaction.changes)
    for (const effect of transaction.effects) if (effect.is(setAuthors)) drawn = effect.value ? draw(effect.value) : Decoration.none
    return drawn
  },
  provide: field => EditorView.decorations.from(field),
})

function draw({ people, stretches }: { people: Authorship['people'], stretches: { from: number, to: number, person: number }[] }): DecorationSet {
  const ranges: Range<Decoration>[] = []
  for (const { from, to, person } of stretches) {
    const name = people[person]?.name
    if (name && from < to) ranges.push(Decoration.mark({ class: `pl-author ${lookOf(person)}`, attributes: { title: `written by ${name}`, 'data-author': String(person) } }).range(from, to))
  }
  return Decoration.set(ranges, true)
}

export const lookOf = (person: number) => `pl-author-${person % looks}`

/** Lengths and people after one another as stretches. */
export function stretchesOf({ spans }: Authorship): { from: number, to: number, person: number }[] {
  const stretches = []
  for (let i = 0, at = 0; i < spans.length; i += 2) {
    const to = at + spans[i]!
    if (spans[i + 1]! >= 0) stretches.push({ from: at, to, person: spans[i + 1]! })
    at = to
  }
  return stretches
}

/** Where a person's next stretch begins behind a position, or their first. */
export function nextOf(view: EditorView, person: number): { from: number, to: number } | null {
  const all: { from: number, to: number }[] = []
  view.state.field(authorMarks).between(0, view.state.doc.length, (from, to, mark) => {
    if (mark.spec.attributes['data-author'] === String(person)) all.push({ from, to })
  })
  const { from } = view.state.selection.main
  return all.find(stretch => stretch.from > from) ?? all[0] ?? null
}

import { type ChangeDesc, type EditorState, MapMode, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { SuggestionItem } from '../protocol'
import { own, pairs } from './own'
import { InsertedWords, TakenOutWords } from './widgets'

/** A suggestion as it stands in the window now. */
export interface Proposed { item: SuggestionItem, spans: [number, number][] }

/** All open suggestions at the server's text, and what this window has changed on top of that. */
export const setProposed = StateEffect.define<{ items: readonly SuggestionItem[], through: readonly ChangeDesc[] }>()

/** Those that stand beside the text, save for what was typed in this window. */
export const proposed = StateField.define<readonly Proposed[]>({
  create: () => [],
  update(all, transaction) {
    if (transaction.docChanged) all = all.flatMap(one => move(one, transaction.changes))
    for (const effect of transaction.effects) {
      if (!effect.is(setProposed)) continue
      const { items, through } = effect.value
      all = items.flatMap(item => through.reduce<Proposed[]>(
        (placed, change) => placed.flatMap(one => move(one, change)), item.spans.length ? [{ item, spans: pairs(item.spans) }] : []))
    }
    return all
  },
})

// As the server does it, so that both see the same ones lose their place.
function move(one: Proposed, changes: ChangeDesc): Proposed[] {
  if (one.item.kind === 'insertion') {
    const at = changes.mapPos(one.spans[0]![0], -1, MapMode.TrackDel)
    return at === null ? [] : [{ ...one, spans: [[at, at]] }]
  }
  const spans = one.spans.map(([from, to]): [number, number] => [changes.mapPos(from, 1), changes.mapPos(to, -1)]).filter(([from, to]) => from < to)
  return spans.length ? [{ ...one, spans }] : []
}

/** Everything that is proposed, this window's own and the others', in the order of the text. */
export interface Place { id: string, kind: SuggestionItem['kind'], from: number, to: number, words: string, author: string, name: string, at: string }

export function places(state: EditorState, me: { person: string, name: string }): Place[] {
  const typed = state.field(own, false) ?? []
  const here = new Set(typed.map(one => one.id))
  return [
    ...typed.map(one => ({ id: one.id, kind: one.kind, from: one.at, to: one.end, words: one.words, author: me.person, name: me.name, at: '' })),
    ...state.field(proposed).filter(({ item }) => !here.has(item.id)).map(({ item, spans }) => ({
      id: item.id, kind: item.kind, from: spans[0]![0], to: spans.at(-1)![1], words: item.words, author: item.author, name: item.name, at: item.at })),
  ].sort((a, b) => a.from - b.from || (a.kind < b.kind ? 1 : -1))
}

/** The other half of a replacement: an insertion and a deletion of one person that touch. */
export function halves(all: readonly Place[], one: Place): Place | undefined {
  return all.find(other => other.author === one.author && other.kind !== one.kind && other.from <= one.to && other.to >= one.from)
}

export const proposedMarks = EditorView.decorations.compute([proposed, own], state => draw(state))

function draw(state: EditorState): DecorationSet {
  const marks: Range<Decoration>[] = []
  const typed = state.field(own, false) ?? []
  const here = new Set(typed.map(one => one.id))
  for (const { id, kind, at, end, words } of typed) {
    if (kind === 'insertion') marks.push(Decoration.mark({ class: 'pl-suggested pl-insertion pl-own', attributes: { 'data-suggestion': id } }).range(at, end))
    else marks.push(Decoration.widget({ widget: new TakenOutWords(id, words), side: 1 }).range(at))
  }
  for (const { item, spans } of state.field(proposed)) {
    if (here.has(item.id)) continue
    if (item.kind === 'insertion') marks.push(Decoration.widget({ widget: new InsertedWords(item.id, item.words, item.name), side: -1 }).range(spans[0]![0]))
    else for (const [from, to] of spans) marks.push(Decoration.mark({ class: 'pl-suggested pl-deletion', attributes: { 'data-suggestion': item.id } }).range(from, to))
  }
  return Decoration.set(marks, true)
}

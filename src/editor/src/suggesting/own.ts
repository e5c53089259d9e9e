import { type EditorState, StateEffect, StateField, type TransactionSpec } from '@codemirror/state'
import type { SuggestionItem } from '../protocol'
import { bringsServerText, type Hunk, hunksOf, overlay } from './overlay'

/** A suggestion that was typed in this window. An insertion and a deletion side by side are two. */
export interface Own {
  id: string
  kind: 'insertion' | 'deletion'
  /** In the server's text. */
  from: number
  to: number
  /** What would be written, or taken out. */
  words: string
  /** In the window; a deletion has no extent there. */
  at: number
  end: number
}

/** Suggestions of this person that the server keeps, taken into the window to be written on: where they stand in it now. */
const adopted = StateEffect.define<Pick<Own, 'id' | 'kind' | 'at' | 'end'>[]>()

/** Ids that mean something else to the server now; what is left of them gets new ones. */
export const forgotten = StateEffect.define<readonly string[]>()

export const own = StateField.define<readonly Own[]>({
  create: () => [],
  update(before, transaction) {
    const { changes, effects } = transaction
    let known: Pick<Own, 'id' | 'kind' | 'at' | 'end'>[] = transaction.docChanged
      ? before.map(one => ({ ...one, at: changes.mapPos(one.at, -1), end: changes.mapPos(one.end, 1) }))
      : [...before]
    let asked = false
    for (const effect of effects) {
      if (effect.is(adopted)) known = known.concat(effect.value)
      else if (effect.is(forgotten)) known = known.filter(one => !effect.value.includes(one.id))
      else continue
      asked = true
    }
    if (!asked && !transaction.docChanged && !bringsServerText(transaction)) return before
    return name(transaction.state, known)
  },
})

function name(state: EditorState, known: Pick<Own, 'id' | 'kind' | 'at' | 'end'>[]): Own[] {
  const free = [...known]
  const { base } = state.field(overlay)
  const idFor = (kind: Own['kind'], at: number, end: number) => {
    const index = free.findIndex(one => one.kind === kind && one.at <= end && one.end >= at)
    return index < 0 ? newId() : free.splice(index, 1)[0]!.id
  }
  return hunksOf(state.field(overlay)).flatMap(({ from, to, insert, at }: Hunk) => {
    const end = at + insert.length
    const both: Own[] = []
    if (insert) both.push({ id: idFor('insertion', at, end), kind: 'insertion', from, to: from, words: insert, at, end })
    if (to > from) both.push({ id: idFor('deletion', at, end), kind: 'deletion', from, to, words: base.sliceString(from, to), at: end, end })
    return both
  })
}

/** Puts this person's stored suggestions into the window as if just typed. */
export function adopt(state: EditorState, items: readonly SuggestionItem[]): TransactionSpec | null {
  const here = new Set(state.field(own).map(one => one.id))
  const wanted = items.filter(item => item.spans.length && !here.has(item.id))
  if (!wanted.length) return null
  const { changes } = state.field(overlay)
  const edits = wanted.flatMap(item => pairs(item.spans).map(([from, to]) => ({
    from: changes.mapPos(from, -1), to: changes.mapPos(to, item.kind === 'insertion' ? -1 : 1), insert: item.kind === 'insertion' ? item.words : '',
  }))).filter(edit => edit.to >= edit.from)
  const set = state.changes(edits)
  const marks = wanted.map(item => {
    const [from, to] = [item.spans[0]!, item.spans.at(-1)!]
    return { id: item.id, kind: item.kind, at: set.mapPos(changes.mapPos(from, -1), -1), end: set.mapPos(changes.mapPos(to, 1), 1) }
  })
  return { changes: set, effects: adopted.of(marks) }
}

export function pairs(spans: readonly number[]): [number, number][] {
  return Array.from({ length: spans.length / 2 }, (_, i) => [spans[2 * i]!, spans[2 * i + 1]!])
}

/** As the server writes ids; works without a secure context too. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

import { type ChangeDesc, type Range, StateEffect, StateField, type EditorState } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Finding, Suggestion } from './protocol'

/** A finding as it stands in the text now. */
export interface Flag { from: number, to: number, finding: Finding }

/** Findings that were made on the text as it is, or as it was before the local changes that `through` describes. */
export const setFlags = StateEffect.define<{ findings: readonly Finding[], through: readonly ChangeDesc[] }>()

interface FlagSpec { finding: Finding, length: number, replaced: string[] }

/** Underlines; each moves with later edits and goes as soon as its own words change. */
export const flags = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    if (transaction.docChanged) marks = mapMarks(marks, transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setFlags)) marks = placeMarks(transaction.state, effect.value.findings, effect.value.through)
    }
    return marks
  },
  provide: field => EditorView.decorations.from(field),
})

export function flagsIn(state: EditorState, from = 0, to = state.doc.length): Flag[] {
  const found: Flag[] = []
  state.field(flags).between(from, to, (start, end, mark) => {
    found.push({ from: start, to: end, finding: specOf(mark).finding })
  })
  return found
}

/** What a list beside the editor offers for a finding, if that still stands. @param title of one of its suggestions */
export function findSuggestion(state: EditorState, finding: number, title: string): { from: number, to: number, insert: string } | null {
  const flag = flagsIn(state).find(({ finding: { id } }) => id === finding)
  const suggestion = flag?.finding.suggestions.find(offered => offered.title === title)
  return flag && suggestion ? placeSuggestion(state, flag, suggestion) : null
}

/** Where a flag's suggestion would write now; null when the words it would replace are not there any more. */
export function placeSuggestion(state: EditorState, flag: Flag, suggestion: Suggestion): { from: number, to: number, insert: string } | null {
  const from = flag.from + (suggestion.start - flag.finding.start)
  const to = from + (suggestion.end - suggestion.start)
  if (from < 0 || to > state.doc.length) return null
  const expected = specAt(state, flag)?.replaced[flag.finding.suggestions.indexOf(suggestion)]
  return expected === state.doc.sliceString(from, to) ? { from, to, insert: suggestion.replacement } : null
}

function placeMarks(state: EditorState, findings: readonly Finding[], through: readonly ChangeDesc[]): DecorationSet {
  const before = through[0]?.length ?? state.doc.length
  const marks: Range<Decoration>[] = []
  for (const finding of findings) {
    if (finding.start >= finding.end || finding.end > before) continue
    const at = mapThrough(finding.start, finding.end, through)
    if (at) marks.push(markOf(state, finding, at.from, at.to))
  }
  return Decoration.set(marks, true)
}

/** Null when the words between were changed; what is typed right before or behind them leaves them as they are. */
export function mapThrough(from: number, to: number, through: readonly ChangeDesc[]): { from: number, to: number } | null {
  for (const change of through) {
    if (touchesInside(change, from, to)) return null
    from = change.mapPos(from, 1)
    to = change.mapPos(to, -1)
  }
  return { from, to }
}

// Typing right before or behind a phrase leaves it as it is.
function touchesInside(change: ChangeDesc, from: number, to: number): boolean {
  let touched = false
  change.iterChangedRanges((start, end) => { if (start < to && end > from) touched = true })
  return touched
}

function markOf(state: EditorState, finding: Finding, from: number, to: number): Range<Decoration> {
  const shift = from - finding.start
  const replaced = finding.suggestions.map(suggestion => state.doc.sliceString(suggestion.start + shift, suggestion.end + shift))
  const spec: FlagSpec = { finding, length: to - from, replaced }
  return Decoration.mark({ class: `pl-flag pl-${finding.family} pl-${finding.severity}`, ...spec }).range(from, to)
}

function mapMarks(marks: DecorationSet, changes: ChangeDesc): DecorationSet {
  marks = marks.map(changes)
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    marks = marks.update({
      filterFrom: fromB,
      filterTo: toB,
      filter: (from, to, mark) => to - from === specOf(mark).length && !(from < toB && to > fromB && toB > fromB),
    })
  })
  return marks
}

function specAt(state: EditorState, flag: Flag): FlagSpec | null {
  let spec: FlagSpec | null = null
  state.field(flags).between(flag.from, flag.to, (from, to, mark) => {
    // Not by identity: the same finding comes anew with every analysis.
    if (from === flag.from && to === flag.to && specOf(mark).finding.rule === flag.finding.rule) spec = specOf(mark)
  })
  return spec
}

const specOf = (mark: Decoration): FlagSpec => mark.spec as FlagSpec

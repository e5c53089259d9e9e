import { Annotation, ChangeSet, type EditorState, StateField, type Text, Transaction, type TransactionSpec } from '@codemirror/state'

/** The draft as the server has it, and what this person proposes on top of it. The window shows the two together. */
export interface Overlay { base: Text, changes: ChangeSet }

/** Says that a transaction brings the server's text up to date rather than being somebody's proposal. */
const carried = Annotation.define<Overlay>()

export const overlay = StateField.define<Overlay>({
  create: state => ({ base: state.doc, changes: ChangeSet.empty(state.doc.length) }),
  update: (value, transaction) => transaction.annotation(carried)
    ?? (transaction.docChanged ? { base: value.base, changes: value.changes.compose(transaction.changes) } : value),
})

export const bringsServerText = (transaction: Transaction) => transaction.annotation(carried) !== undefined

/** Somebody has changed the draft: the proposals move over it, and it shows between them. */
export function carryOver(state: EditorState, update: ChangeSet): TransactionSpec {
  const { base, changes } = state.field(overlay)
  return {
    changes: update.map(changes, true),
    annotations: [carried.of({ base: update.apply(base), changes: changes.map(update) }), ...quietly],
  }
}

/** A proposal of this window was accepted: the window shows what it showed, and less of it is proposed. */
export function absorb(state: EditorState, update: ChangeSet): TransactionSpec {
  const { base, changes } = state.field(overlay)
  const next = update.apply(base)
  const rest = update.invert(base).compose(changes)
  return { annotations: [carried.of({ base: next, changes: tidy(next, rest) }), ...quietly] }
}

const quietly = [Transaction.remote.of(true), Transaction.addToHistory.of(false)]

/** A stretch that is proposed to read otherwise. Positions are UTF-16 code units, half-open. */
export interface Hunk {
  /** In the server's text. */
  from: number
  to: number
  insert: string
  /** Where `insert` stands in the window. */
  at: number
}

export function hunksOf({ base, changes }: Overlay): Hunk[] {
  const hunks: Hunk[] = []
  changes.iterChanges((fromA, toA, fromB, _toB, inserted) => {
    const removed = base.sliceString(fromA, toA)
    const insert = inserted.toString()
    const { start, end } = common(removed, insert)
    if (removed.length - start - end || insert.length - start - end) {
      hunks.push({ from: fromA + start, to: toA - end, insert: insert.slice(start, insert.length - end), at: fromB + start })
    }
  })
  return hunks
}

/** The same proposals without what they replace by itself. */
function tidy(base: Text, changes: ChangeSet): ChangeSet {
  return ChangeSet.of(hunksOf({ base, changes }).map(({ from, to, insert }) => ({ from, to, insert })), base.length)
}

function common(a: string, b: string): { start: number, end: number } {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  if (start && isHigh(a.charCodeAt(start - 1))) start--
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  if (end && isLow(a.charCodeAt(a.length - end))) end--
  // Of a word that is replaced the whole is shown, not the letters that happen to differ.
  if (start + end < a.length && start + end < b.length) {
    while (start && isLetter(a[start - 1]!) && (isLetter(a[start]!) || isLetter(b[start]!))) start--
    while (end && isLetter(a[a.length - end]!) && (isLetter(a[a.length - end - 1]!) || isLetter(b[b.length - end - 1]!))) end--
  }
  return { start, end }
}

const isLetter = (unit: string) => /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(unit)

const isHigh = (unit: number) => unit >= 0xD800 && unit < 0xDC00
const isLow = (unit: number) => unit >= 0xDC00 && unit < 0xE000

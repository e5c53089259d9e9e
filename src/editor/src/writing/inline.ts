import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state'
import { shapeOf } from './lineShape'

type Tree = ReturnType<typeof syntaxTree>
type SyntaxNode = ReturnType<Tree['resolve']>

export type Emphasis = 'bold' | 'italic'

const signs: Record<Emphasis, string> = { bold: '**', italic: '*' }
const nodes: Record<Emphasis, string> = { bold: 'StrongEmphasis', italic: 'Emphasis' }
const enoughTime = 100

/** As far as the end of a passage, unless that takes too long. */
export const treeTo = (state: EditorState, end: number): Tree => ensureSyntaxTree(state, end, enoughTime) ?? syntaxTree(state)

/** The innermost node of a name around a whole passage. */
export function around(tree: Tree, from: number, to: number, name: string): SyntaxNode | null {
  for (const side of [1, -1] as const) {
    for (let node: SyntaxNode | null = tree.resolveInner(side > 0 ? from : to, side); node; node = node.parent) {
      if (node.name === name && node.from <= from && node.to >= to && (from < to || (node.from < from && node.to > from))) return node
    }
  }
  return null
}

export function emphasisAt(state: EditorState, kind: Emphasis): boolean {
  const { from, to } = state.selection.main
  return around(treeTo(state, to), from, to, nodes[kind]) !== null
}

/** Sets the selection, or the word at the cursor, in bold or italics, or takes that off. */
export function toggleEmphasis(state: EditorState, kind: Emphasis): TransactionSpec | null {
  const { main } = state.selection
  const sign = signs[kind]
  const tree = treeTo(state, main.to)
  if (main.empty) {
    if (around(tree, main.from, main.to, nodes[kind])) return takeOff(state, tree, [main], kind)
    const word = state.wordAt(main.head)
    if (!word) return atCursor(state, main.head, sign)
    return putOn(state, tree, [word], kind)
  }
  const pieces = piecesOf(state, main.from, main.to)
  if (!pieces.length) return null
  return pieces.every(({ from, to }) => around(tree, from, to, nodes[kind])) ? takeOff(state, tree, pieces, kind) : putOn(state, tree, pieces, kind)
}

interface Piece { from: number, to: number }

function atCursor(state: EditorState, at: number, sign: string): TransactionSpec {
  const text = state.sliceDoc(at - sign.length - 1, at + sign.length + 1)
  // Nothing between the signs: the same command again takes them back.
  if (text.slice(-2 * sign.length - 1).startsWith(sign.repeat(2)) && !text.startsWith('*'.repeat(sign.length + 1))) {
    return { changes: { from: at - sign.length, to: at + sign.length }, userEvent: 'delete.format' }
  }
  return { changes: { from: at, insert: sign + sign }, selection: { anchor: at + sign.length }, userEvent: 'input.format' }
}

/** Emphasis ends with its paragraph and with the cell of a table, and white space at its ends would switch it off. */
function piecesOf(state: EditorState, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  for (let number = state.doc.lineAt(from).number; number <= state.doc.lineAt(to).number; number++) {
    const line = state.doc.line(number)
    const start = Math.max(from, line.from + line.text.length - shapeOf(line.text).text.length)
    const end = Math.min(to, line.to)
    if (start >= end) continue
    const parts = line.text.trimStart().startsWith('|') ? state.sliceDoc(start, end).split('|') : [state.sliceDoc(start, end)]
    let at = start
    for (const part of parts) {
      const words = part.trim()
      const begin = at + part.indexOf(words)
      if (words) pieces.push({ from: begin, to: begin + words.length })
      at += part.length + 1
    }
  }
  return pieces
}

function marksIn(tree: Tree, { from, to }: Piece, kind: Emphasis): { marks: Piece[], from: number, to: number } {
  const marks: Piece[] = []
  let [start, end] = [from, to]
  tree.iterate({
    from,
    to,
    enter(node) {
      if (node.name !== nodes[kind] || node.to <= from || node.from >= to) return
      for (const mark of node.node.getChildren('EmphasisMark')) marks.push({ from: mark.from, to: mark.to })
      start = Math.min(start, node.from)
      end = Math.max(end, node.to)
    },
  })
  return { marks, from: start, to: end }
}

function takeOff(state: EditorState, tree: Tree, pieces: readonly Piece[], kind: Emphasis): TransactionSpec {
  const marks = pieces.flatMap(piece => marksIn(tree, piece.from < piece.to ? piece : { from: piece.from - 1, to: piece.to + 1 }, kind).marks)
  const once = marks.filter((mark, i) => marks.findIndex(other => other.from === mark.from) === i)
  const changes = state.changes(once)
  return { changes, selection: state.selection.map(changes, 1), userEvent: 'delete.format' }
}

function putOn(state: EditorState, tree: Tree, pieces: readonly Piece[], kind: Emphasis): TransactionSpec {
  const sign = signs[kind]
  const edits = pieces.flatMap(piece => {
    const { marks, from, to } = marksIn(tree, piece, kind)
    return [...marks.map(mark => ({ ...mark, insert: '' })), { from, to: from, insert: sign }, { from: to, to, insert: sign }]
  })
  const changes = state.changes(edits)
  const { anchor, head, empty } = state.selection.main
  // The signs stay outside of what is selected.
  const [low, high] = anchor < head ? [anchor, head] : [head, anchor]
  const selection = empty
    ? EditorSelection.cursor(changes.mapPos(head, head === pieces[0]!.to && head !== pieces[0]!.from ? -1 : 1))
    : EditorSelection.range(changes.mapPos(low, 1), changes.mapPos(high, -1))
  return { changes, selection, userEvent: 'input.format' }
}

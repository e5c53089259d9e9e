import { type Extension, Facet } from '@codemirror/state'
import { type Command, EditorView, keymap } from '@codemirror/view'
import { marksIn, type PlacedMark } from './marks'

/** How somebody got to a mark: with the mouse, or because they asked for it with a key. */
export type Manner = 'click' | 'key'

/** Who wants to know when a mark is opened. */
export const markOpened = Facet.define<(mark: PlacedMark, manner: Manner) => void>()

/** Marks that are only walked through, and drawn by nobody: sentences without evidence. */
const quietKind = 'uncovered'

const loud = (all: PlacedMark[]) => all.filter(mark => mark.kind !== quietKind)

const open = (view: EditorView, mark: PlacedMark, manner: Manner) => {
  for (const tell of view.state.facet(markOpened)) tell(mark, manner)
}

/** What lies inside another is what was meant. */
const innermost = (all: PlacedMark[]): PlacedMark | undefined =>
  all.reduce<PlacedMark | undefined>((best, mark) => best && best.to - best.from <= mark.to - mark.from ? best : mark, undefined)

export const go = (direction: 1 | -1, quiet = false): Command =>
  walk(direction, quiet ? mark => mark.kind === quietKind : mark => mark.kind !== quietKind)

/** To the next mark of those that are wanted, round the end of the text. */
export function walk(direction: 1 | -1, wanted: (mark: PlacedMark) => boolean): Command {
  return view => {
    const all = marksIn(view.state).filter(wanted)
    const { from, to } = view.state.selection.main
    // Several may stand on the same words: from the selected one on to the next in the list.
    const at = all.findIndex(mark => mark.from === from && mark.to === to)
    const next = at >= 0
      ? all[(at + direction + all.length) % all.length]
      : direction > 0 ? all.find(mark => mark.from >= from) ?? all[0] : all.filter(mark => mark.from < from).at(-1) ?? all.at(-1)
    if (!next) return false
    view.dispatch({
      selection: { anchor: next.from, head: next.to },
      scrollIntoView: true,
      effects: EditorView.announce.of(next.title),
    })
    return true
  }
}

const openHere: Command = view => {
  const { from, to } = view.state.selection.main
  const here = innermost(loud(marksIn(view.state, from, to)))
  if (here) open(view, here, 'key')
  return here !== undefined
}

/**
 * F9 and Shift-F9 go to the next and previous mark, Alt-F9 and Shift-Alt-F9 to the next and previous sentence without
 * evidence. Alt-Enter opens the mark at the cursor; so does a click.
 */
export const markKeys: Extension = [
  keymap.of([
    { key: 'F9', run: go(1), shift: go(-1) },
    { key: 'Alt-F9', run: go(1, true), shift: go(-1, true) },
    { key: 'Alt-Enter', run: openHere },
  ]),
  EditorView.domEventHandlers({
    click(event, view) {
      if (!view.state.selection.main.empty) return false
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
      const here = position === null ? undefined : innermost(loud(marksIn(view.state, position, position)))
      if (here) open(view, here, 'click')
      return false
    },
  }),
]

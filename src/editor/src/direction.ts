import { type Extension, type Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

const automatic = Decoration.line({ attributes: { dir: 'auto' } })

/** Each line reads in the direction of its own first strong letter. */
export const lineDirection: Extension = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(class {
    lines: DecorationSet

    constructor(view: EditorView) { this.lines = visibleLines(view) }

    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.lines = visibleLines(update.view)
    }
  }, { decorations: plugin => plugin.lines }),
]

function visibleLines(view: EditorView): DecorationSet {
  const lines: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    for (let pos = from; pos <= to;) {
      const line = view.state.doc.lineAt(pos)
      lines.push(automatic.range(line.from))
      pos = line.to + 1
    }
  }
  return Decoration.set(lines, true)
}

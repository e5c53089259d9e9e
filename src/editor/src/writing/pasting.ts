import { isolateHistory } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { longestText, tooLong } from '../sizeLimit'
import { nextNumber } from './footnotes'

/** What makes Markdown of HTML; large, so that it is loaded when somebody pastes. */
export interface Converter { pasteAsMarkdown(html: string, firstNote: number): string }

export interface PasteOptions {
  load(): Promise<Converter>
  refused(reason: string): void
}

/** Tags that say nothing which plain text does not say as well. */
const structure = /<(?:h[1-6]|p|br|li|table|blockquote|b|strong|i|em|a|sup|pre|code)[\s/>]|font-(?:weight|style)/i

/** Somebody asked for the bare words; browsers say so by leaving the HTML out, most of them. */
const plainKeys = (event: KeyboardEvent) => event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v'
const plainTime = 1_000

/** Words from Word and the web become Markdown as they are pasted, in one step that undo takes back. */
export function pasting({ load, refused }: PasteOptions): Extension {
  let plainUntil = 0
  const place = ViewPlugin.fromClass(class {
    readonly waiting = new Set<{ from: number, to: number }>()
    update(update: ViewUpdate) {
      if (!update.docChanged) return
      for (const range of this.waiting) {
        range.from = update.changes.mapPos(range.from, 1)
        range.to = Math.max(range.from, update.changes.mapPos(range.to, -1))
      }
    }
  })

  const insert = (view: EditorView, range: { from: number, to: number }, words: string) => {
    const { state } = view
    if (state.readOnly) return
    const text = state.toText(words.replace(/\r\n?/g, '\n'))
    view.dispatch({
      changes: { from: range.from, to: range.to, insert: text },
      selection: { anchor: range.from + text.length },
      scrollIntoView: true,
      userEvent: 'input.paste',
      annotations: isolateHistory.of('full'),
    })
  }

  const convert = async (view: EditorView, html: string, plain: string) => {
    const { from, to } = view.state.selection.main
    const range = { from, to }
    const kept = view.plugin(place)
    kept?.waiting.add(range)
    let words = plain
    try {
      words = (await load()).pasteAsMarkdown(html, nextNumber(view.state.doc.toString())) || plain
    } catch (problem) {
      // What was copied is worth more than how it looked.
      console.error(problem)
      refused('What was copied could not be read as formatted text, so its plain words were pasted.')
    }
    kept?.waiting.delete(range)
    const { length } = view.state.doc
    // The window may have begun afresh meanwhile; then the cursor is the best guess.
    insert(view, view.plugin(place) === kept && range.to <= length ? range : view.state.selection.main, words)
  }

  return [
    place,
    EditorView.domEventHandlers({
      keydown(event) {
        if (plainKeys(event)) plainUntil = Date.now() + plainTime
        return false
      },
      paste(event, view) {
        const data = event.clipboardData
        const html = data?.getData('text/html') ?? ''
        const plain = data?.getData('text/plain') ?? ''
        const wantsPlain = Date.now() < plainUntil
        plainUntil = 0
        if (!html || wantsPlain || view.state.readOnly || data?.types.includes('vscode-editor-data') || !structure.test(html)) return false
        event.preventDefault()
        const { from, to } = view.state.selection.main
        const length = view.state.doc.length - (to - from) + (plain.length || html.length)
        if (length > longestText) refused(tooLong(length))
        else void convert(view, html, plain)
        return true
      },
    }),
  ]
}

import { Compartment, type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { actions, bindings } from './actions'
import type { Citable } from './citations'
import { CountLine } from './countLine'
import { finding } from './finding'
import { languageOf } from './language'
import { Outline } from './outline'
import { type Converter, pasting } from './pasting'
import { CitationPicker } from './picker'
import { Toolbar } from './toolbar'

export interface WritingPort {
  draft: string
  view(): EditorView
  /** The page's place for the list of headings. */
  outline(): HTMLElement | null
  /** Somebody wants to see the text. */
  textWanted(): void
  sources(): Promise<Citable[]>
  converter(): Promise<Converter>
  refused(reason: string): void
}

/** Often enough to follow, seldom enough not to be felt in a text of 200 KB. */
const pause = 200
const sampleLength = 4_000

/** What makes writing in the editor comfortable: tools above the text, its length below, headings beside it. */
export class Writing {
  readonly toolbar: Toolbar
  readonly picker: CitationPicker
  readonly counts = new CountLine()
  private readonly outline: Outline
  private readonly language = new Compartment()
  private readonly all
  private tag = document.documentElement.lang || 'en'
  private frame = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly port: WritingPort) {
    this.picker = new CitationPicker(port.view, port.sources, port.draft)
    this.all = actions(() => {
      if (!port.view().state.readOnly) void this.picker.open()
      return true
    })
    this.toolbar = new Toolbar(port.view, this.all)
    this.outline = new Outline(port.view, port.outline, port.textWanted)
  }

  extension(): Extension {
    const writing = this
    return [
      Prec.high(keymap.of(bindings(this.all))),
      finding,
      pasting({ load: this.port.converter, refused: this.port.refused }),
      this.language.of(this.inLanguage()),
      // A window that begins afresh makes it anew; an update listener would not hear of that.
      ViewPlugin.fromClass(class {
        constructor() { writing.changed(true) }
        update(update: ViewUpdate) { if (update.docChanged || update.selectionSet || update.startState.readOnly !== update.state.readOnly) writing.changed(update.docChanged) }
      }),
    ]
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.timer)
    this.outline.destroy()
    for (const { dom } of [this.toolbar, this.picker, this.counts]) dom.remove()
  }

  /** The outline's place has come, or is looked at again. */
  refresh(): void { this.outline.update() }

  private changed(text: boolean): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.toolbar.update()
    })
    if (!text && this.timer) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.timer = undefined
      this.counts.update(this.port.view().state)
      this.outline.update()
      this.speak()
    }, pause)
  }

  private inLanguage(): Extension { return EditorView.contentAttributes.of({ lang: this.tag }) }

  /** Spelling is checked, and aloud it is read, in the language of the text. */
  private speak(): void {
    const view = this.port.view()
    const tag = languageOf(view.state.sliceDoc(0, sampleLength), document.documentElement.lang || 'en')
    if (tag === this.tag || view.composing) return
    this.tag = tag
    view.dispatch({ effects: this.language.reconfigure(this.inLanguage()) })
  }
}

// @vitest-environment jsdom
import { history, undo } from '@codemirror/commands'
import { openSearchPanel, replaceAll, SearchQuery, setSearchQuery } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { overlay } from '../../src/suggesting/overlay'
import { own } from '../../src/suggesting/own'
import type { Citable } from '../../src/writing/citations'
import { pasteAsMarkdown } from '../../src/writing/paste/markdown'
import { Writing } from '../../src/writing/writing'

const register: Citable = { id: 'r', title: 'Lock register', publisher: 'Trust', about: 'Trust · reliable', address: null, note: '“Lock register”. Trust.', refusal: null }
const copy: Citable = { ...register, id: 'c', title: 'Mirrored page', note: 'x', refusal: 'For comparison only.' }

const readOnly = new Compartment()
let view: EditorView
let writing: Writing
let place: HTMLElement
const refused: string[] = []
const wanted = vi.fn()

function open(text: string, extra: Extension = []) {
  writing = new Writing({
    draft: 'd1',
    view: () => view,
    outline: () => place,
    textWanted: wanted,
    sources: async () => [register, copy],
    converter: async () => ({ pasteAsMarkdown }),
    refused: reason => { refused.push(reason) },
  })
  view = new EditorView({
    parent: document.body,
    state: EditorState.create({ doc: text, extensions: [history(), readOnly.of([]), extra, writing.extension()] }),
  })
  document.body.prepend(writing.toolbar.dom, writing.picker.dom)
}

const text = () => view.state.doc.toString()
const tool = (name: string) => writing.toolbar.dom.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!
const press = (key: string, on: Element = document.activeElement!) => on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const settle = () => vi.advanceTimersByTimeAsync(500)

beforeAll(() => {
  // jsdom lays nothing out.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList
})
beforeEach(() => {
  vi.useFakeTimers()
  place = document.createElement('div')
  document.body.append(place)
  refused.length = 0
})
afterEach(() => {
  writing.destroy()
  view.destroy()
  document.body.replaceChildren()
  vi.useRealTimers()
})

describe('the toolbar', () => {
  it('is one stop for Tab, and the arrow keys, Home and End go through it', () => {
    open('')
    const stops = () => [...writing.toolbar.dom.querySelectorAll<HTMLElement>(':scope > button, :scope > span > button')]
    expect(stops().filter(stop => stop.tabIndex === 0)).toHaveLength(1)
    stops()[0]!.focus()
    press('ArrowRight')
    expect(document.activeElement).toBe(tool('Bold'))
    press('ArrowLeft')
    press('ArrowLeft')
    expect(document.activeElement).toBe(tool('Keys'))
    press('Home')
    expect(stops().filter(stop => stop.tabIndex === 0)).toEqual([document.activeElement])
  })

  it('says its keys and what is on where the cursor is', async () => {
    open('The **old** lock')
    expect(tool('Bold').getAttribute('aria-keyshortcuts')).toBe('Control+B')
    expect(tool('Bold').title).toBe('Bold (Ctrl+B)')
    view.dispatch({ selection: { anchor: 7 } })
    await settle()
    expect(tool('Undo').getAttribute('aria-disabled')).toBe('true')
    tool('Quote').click()
    await settle()
    expect(text()).toBe('> The **old** lock')
    expect(tool('Quote').getAttribute('aria-pressed')).toBe('true')
    expect(tool('Undo').getAttribute('aria-disabled')).toBe('false')
  })

  it('changes nothing for those who only read, who may still search', async () => {
    open('The old lock')
    view.dispatch({ effects: readOnly.reconfigure(EditorState.readOnly.of(true)) })
    await settle()
    expect(tool('Bold').getAttribute('aria-disabled')).toBe('true')
    expect(tool('Find and replace').getAttribute('aria-disabled')).toBe('false')
    tool('Bold').click()
    expect(text()).toBe('The old lock')
  })

  it('offers the levels of headings in a menu', () => {
    open('Talks')
    const button = writing.toolbar.dom.querySelector<HTMLElement>('[aria-haspopup=menu]')!
    button.focus()
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowDown')
    ;(document.activeElement as HTMLElement).click()
    expect(text()).toBe('## Talks')
  })
})

describe('the list of sources', () => {
  it('shows why one cannot be cited, and cites the one that is searched for', async () => {
    open('The fee rose.')
    view.dispatch({ selection: { anchor: 13 } })
    tool('Cite a source').click()
    await settle()
    const options = [...writing.picker.dom.querySelectorAll('[role=option]')]
    expect(options.map(option => option.getAttribute('aria-disabled'))).toEqual([null, 'true'])
    expect(options[1]!.textContent).toContain('For comparison only.')
    ;(options[1] as HTMLElement).click()
    expect(text()).toBe('The fee rose.')
    const field = writing.picker.dom.querySelector('input')!
    field.value = 'trust lock'
    field.dispatchEvent(new Event('input'))
    press('Enter', field)
    expect(text()).toBe('The fee rose.[^1]\n\n[^1]: “Lock register”. Trust.')
    expect(writing.picker.dom.hidden).toBe(true)
  })
})

describe('the outline', () => {
  it('follows the text, marks where the cursor is, and leads there', async () => {
    open('No headings')
    await settle()
    expect(place.textContent).toContain('No headings yet')
    view.dispatch({ changes: { from: 0, to: 11, insert: '# One\n\ntext\n\n## Two\n\ntext' }, selection: { anchor: 20 } })
    await settle()
    const buttons = () => [...place.querySelectorAll('button')]
    expect(buttons().map(button => [button.textContent, button.getAttribute('aria-current')])).toEqual([['One', null], ['Two', 'location']])
    buttons()[0]!.click()
    await settle()
    expect(view.state.selection.main.head).toBe(5)
    expect(wanted).toHaveBeenCalled()
    expect(buttons()[0]!.getAttribute('aria-current')).toBe('location')
  })
})

describe('a paste', () => {
  const paste = (html: string, plain = 'plain') => {
    const types = html ? ['text/html', 'text/plain'] : ['text/plain']
    const clipboardData = { types, getData: (type: string) => type === 'text/html' ? html : plain }
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData })
    view.contentDOM.dispatchEvent(event)
    return event
  }

  it('becomes Markdown where the cursor was, whatever is typed meanwhile, and is one step to take back', async () => {
    open('Start end')
    view.dispatch({ selection: { anchor: 6 } })
    paste('<p>An <b>old</b> lock</p>')
    view.dispatch({ changes: { from: 0, insert: 'New ' }, userEvent: 'input.type' })
    await settle()
    expect(text()).toBe('New Start An **old** lockend')
    undo(view)
    expect(text()).toBe('New Start end')
  })

  it('is a suggestion while suggesting', async () => {
    open('Start', [overlay, own])
    view.dispatch({ selection: { anchor: 5 } })
    paste('<p> and <i>end</i></p>')
    await settle()
    expect(view.state.field(overlay).base.toString()).toBe('Start')
    expect(view.state.field(own).map(({ kind, words }) => [kind, words])).toEqual([['insertion', 'and *end*']])
  })

  it('is left to the editor when it is plain, or asked to be', async () => {
    open('')
    expect(paste('', 'words').defaultPrevented).toBe(true) // CodeMirror's own.
    expect(text()).toBe('words')
    view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key: 'V', ctrlKey: true, shiftKey: true, bubbles: true }))
    paste('<p>An <b>old</b> lock</p>', ' An old lock')
    await settle()
    expect(text()).toBe('words An old lock')
  })

  it('of more than a draft holds is refused with the reason, and changes nothing', async () => {
    open('Start')
    paste('<p>x</p>', 'x'.repeat(5_000_000))
    await settle()
    expect(text()).toBe('Start')
    expect(refused).toEqual(['A draft holds at most 1,000,000 characters; this would make it 5,000,005.'])
  })

  it('that cannot be read gives its plain words, and says so', async () => {
    open('')
    vi.spyOn(console, 'error').mockImplementationOnce(() => {})
    paste('<p>'.concat('<div>'.repeat(600)), 'the words')
    await settle()
    expect(text()).toBe('the words')
    expect(refused[0]).toContain('plain words')
  })
})

describe('find and replace', () => {
  const query = new SearchQuery({ search: 'lock', replace: 'gate' })

  it('has a name for every field, and replaces all in one step', () => {
    open('The lock, the lock')
    openSearchPanel(view)
    for (const field of view.dom.querySelectorAll('.cm-search input:not([type=checkbox])')) expect(field.getAttribute('aria-label')).toBeTruthy()
    view.dispatch({ effects: setSearchQuery.of(query) })
    expect(replaceAll(view)).toBe(true)
    expect(text()).toBe('The gate, the gate')
    undo(view)
    expect(text()).toBe('The lock, the lock')
  })

  it('replaces nothing for those who only read', () => {
    open('The lock', EditorState.readOnly.of(true))
    openSearchPanel(view)
    view.dispatch({ effects: setSearchQuery.of(query) })
    replaceAll(view)
    expect(text()).toBe('The lock')
    expect(view.dom.querySelector('.cm-search [name=replace]')).toBeNull()
  })

  it('makes suggestions while suggesting', () => {
    open('The lock, the lock', [overlay, own])
    view.dispatch({ effects: setSearchQuery.of(query) })
    replaceAll(view)
    expect(view.state.field(overlay).base.toString()).toBe('The lock, the lock')
    expect(view.state.field(own)).toHaveLength(4)
  })
})

describe('a word that is composed', () => {
  it('is written first; what the tools do comes right after it', async () => {
    open('Gate')
    view.dispatch({ selection: { anchor: 0, head: 4 } })
    const composing = vi.spyOn(view, 'composing', 'get').mockReturnValue(true)
    tool('Bold').click()
    expect(text()).toBe('Gate')
    composing.mockReturnValue(false)
    view.contentDOM.dispatchEvent(new Event('compositionend'))
    await settle()
    expect(text()).toBe('**Gate**')
  })
})

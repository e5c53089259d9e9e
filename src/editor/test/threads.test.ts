// @vitest-environment jsdom
import { EditorState } from '@codemirror/state'
import { EditorView, runScopeHandlers } from '@codemirror/view'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { markKeys, markOpened } from '../src/markKeys'
import { marks, setMarks } from '../src/marks'
import { keepForms, keptForms } from '../src/page/keptForms'
import { completeMentions, matching, typedName } from '../src/page/mentions'
import { listenForThreadKeys } from '../src/page/threads'
import { refuseTooLong } from '../src/page/tooLong'
import { threadAsked, threadKeys } from '../src/threadKeys'

const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.activeElement ?? document) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))

const type = (box: HTMLTextAreaElement, value: string) => {
  box.value = value
  box.setSelectionRange(value.length, value.length)
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

beforeAll(() => {
  refuseTooLong()
  completeMentions()
  listenForThreadKeys()
  keepForms()
})
beforeEach(() => sessionStorage.clear())
afterEach(() => document.body.replaceChildren())

describe('in the editor', () => {
  let view: EditorView
  // Before it measures, which this document cannot.
  afterEach(() => view.destroy())
  const open = (tell: () => void, opened: (id: string) => void = () => undefined) => {
    view = new EditorView({
      state: EditorState.create({ doc: 'The weir closed. The gates were old.', extensions: [marks, markKeys, threadKeys, threadAsked.of(tell), markOpened.of(mark => opened(mark.id))] }),
    })
    view.dispatch({ effects: [
      setMarks.of({ kind: 'evidence', marks: [{ id: 'e', start: 4, end: 8, title: 'supports' }], through: [] }),
      setMarks.of({ kind: 'thread', marks: [{ id: 'a', start: 0, end: 8, title: 'Thread' }, { id: 'b', start: 17, end: 26, title: 'Thread' }], through: [] }),
    ] })
    return view
  }
  const key = (view: EditorView, name: string, init: KeyboardEventInit = {}) =>
    runScopeHandlers(view, new KeyboardEvent('keydown', { key: name, ...init }), 'editor')
  const selected = (view: EditorView) => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to)

  it('Ctrl-Alt-M asks for a thread', () => {
    const tell = vi.fn()
    expect(key(open(tell), 'm', { ctrlKey: true, altKey: true })).toBe(true)
    expect(tell).toHaveBeenCalledOnce()
  })

  it('F4 walks through the threads alone, round the end, and Alt-Enter opens one', () => {
    const opened = vi.fn()
    open(() => undefined, opened)
    const seen = [key(view, 'F4'), selected(view), key(view, 'F4'), selected(view), key(view, 'F4'), selected(view), key(view, 'F4', { shiftKey: true }), selected(view)]
    expect(seen).toEqual([true, 'The weir', true, 'The gates', true, 'The weir', true, 'The gates'])
    key(view, 'Enter', { altKey: true })
    expect(opened).toHaveBeenCalledWith('b')
  })
})

describe('in the list', () => {
  const page = () => {
    document.body.innerHTML =
      '<div class="cm-content" tabindex="0"></div>'
      + '<article data-thread="a" tabindex="-1"><button data-thread-back>words</button><textarea></textarea></article><article data-thread="b" tabindex="-1"></article>'
    return [...document.querySelectorAll<HTMLElement>('[data-thread]')]
  }

  it('F4 goes from one to the next, from inside a form too, and N and P only outside', () => {
    const [a, b] = page()
    press('F4', {}, document.body)
    expect(document.activeElement).toBe(a)
    a!.querySelector('textarea')!.focus()
    press('N')
    expect(document.activeElement).not.toBe(b)
    press('F4')
    expect(document.activeElement).toBe(b)
    press('N')
    expect(document.activeElement).toBe(a)
    press('P')
    expect(document.activeElement).toBe(b)
  })

  it('Escape goes back to the words, and to the text where there are none', () => {
    const [a, b] = page()
    const shown = vi.fn()
    a!.querySelector('button')!.addEventListener('click', shown)
    a!.querySelector('textarea')!.focus()
    press('Escape')
    expect(shown).toHaveBeenCalledOnce()
    expect(document.activeElement?.className).toBe('cm-content')
    b!.focus()
    press('Escape')
    expect(document.activeElement?.className).toBe('cm-content')
    expect(shown).toHaveBeenCalledOnce()
  })
})

describe('a name after an at sign', () => {
  const people = [{ name: 'Rafe Okonjo', user: 'rafe', write: 'Rafe Okonjo' }, { name: 'Edda Marlow', user: 'edda', write: 'Edda Marlow' }]
  const box = () => {
    document.body.innerHTML = `<div><textarea data-mentions></textarea></div>`
    document.querySelector('div')!.dataset.people = JSON.stringify(people)
    const textarea = document.querySelector('textarea')!
    textarea.focus()
    return textarea
  }
  const options = () => [...document.querySelectorAll('[role=option]')].map(option => option.firstChild?.textContent)

  it('is one only where a word begins', () => {
    expect(typedName('Ask @ra')).toEqual({ start: 4, name: 'ra' })
    expect(typedName('@')).toEqual({ start: 0, name: '' })
    expect(typedName('me@ra')).toBeNull()
    expect(typedName('@rafe, @ed')).toEqual({ start: 7, name: 'ed' })
  })

  it('is found by any of its words and by the user name', () =>
    expect(['oko', 'RAFE O', 'edda', 'x'].map(typed => matching(people, typed).map(person => person.user))).toEqual([['rafe'], ['rafe'], ['edda'], []]))

  it('is chosen with the keys, and the page hears of it as of typing', () => {
    const textarea = box()
    const changed = vi.fn()
    textarea.addEventListener('change', changed)
    type(textarea, 'Which one, @')
    expect(options()).toEqual(['Rafe Okonjo', 'Edda Marlow'])
    expect(textarea.getAttribute('aria-activedescendant')).toBe('pl-mention-list-0')
    press('ArrowDown')
    press('Enter')
    expect(textarea.value).toBe('Which one, @Edda Marlow')
    expect(changed).toHaveBeenCalledOnce()
    expect(options()).toEqual([])
  })

  it('is left alone with Escape, which then does nothing else', () => {
    const textarea = box()
    const escaped = vi.fn()
    document.body.addEventListener('keydown', escaped, { once: true })
    type(textarea, '@ra')
    press('Escape')
    expect(options()).toEqual([])
    expect(escaped).not.toHaveBeenCalled()
  })
})

describe('what is typed', () => {
  it('and too long is refused before anything is sent, and said plainly', () => {
    document.body.innerHTML = '<textarea data-longest="10000"></textarea>'
    const textarea = document.querySelector('textarea')!
    const heard = vi.fn()
    document.addEventListener('change', heard)
    type(textarea, 'x'.repeat(100_000))
    textarea.dispatchEvent(new Event('change', { bubbles: true }))
    expect(heard).not.toHaveBeenCalled()
    expect(textarea.validationMessage).toContain('This has 100,000 characters, and 10,000 is the most')
    type(textarea, 'x'.repeat(10_000))
    textarea.dispatchEvent(new Event('change', { bubbles: true }))
    expect(heard).toHaveBeenCalledOnce()
    expect(textarea.checkValidity()).toBe(true)
    document.removeEventListener('change', heard)
  })

  it('is kept with what its form is about, for whoever opens the page again', () => {
    document.body.innerHTML = '<form data-keep="thread-new:d1"><input type="hidden" name="words" value="{&quot;start&quot;:3}"><textarea name="body"></textarea></form>'
    type(document.querySelector('textarea')!, 'Which weir?')
    expect(keptForms()).toEqual([{ key: 'thread-new:d1', fields: { words: '{"start":3}', body: 'Which weir?' } }])
  })
})

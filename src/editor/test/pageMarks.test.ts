import { collab, receiveUpdates } from '@codemirror/collab'
import { ChangeSet, EditorState, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import { type Mark, marks, marksIn } from '../src/marks'
import { PageMarks } from '../src/pageMarks'
import { selectionOf } from '../src/selection'
import { UpdateLog } from '../src/updateLog'

const dues: Mark = { id: 'd', start: 4, end: 8, title: 'supports' }

/** A window on a draft at version 5. */
class Window {
  state = EditorState.create({ doc: 'The dues rose.', extensions: [marks, collab({ startVersion: 5, clientID: 'me' })] })
  readonly log = new UpdateLog(3)
  lost = 0
  readonly page = new PageMarks(() => this as unknown as EditorView, this.log, () => { this.lost++ })

  constructor() { this.log.begin(5) }

  dispatch(spec: TransactionSpec) { this.state = this.state.update(spec).state }

  receive(insert: string) {
    const changes = ChangeSet.of({ from: 0, insert }, this.state.doc.length - this.unsaved)
    this.state = receiveUpdates(this.state, [{ changes, clientID: 'other' }]).state
    this.log.add(changes.desc)
    this.page.arrived()
  }

  unsaved = 0
  type(insert: string, from: number) {
    this.unsaved += insert.length
    this.dispatch({ changes: { from, insert } })
  }

  get words() { return marksIn(this.state).map(mark => this.state.sliceDoc(mark.from, mark.to)) }
}

describe('marks of the page', () => {
  it('placed in the version that stands here are shown at once', () => {
    const window = new Window()
    expect(window.page.set('evidence', 5, [dues])).toBe(true)
    expect(window.words).toEqual(['dues'])
  })

  it('placed in an older version are moved over what has come since, and over what is typed and not saved', () => {
    const window = new Window()
    window.receive('Now. ')
    window.type('So: ', 0)
    window.receive('Well. ')
    expect(window.page.set('evidence', 5, [dues])).toBe(true)
    expect(window.words).toEqual(['dues'])
  })

  it('placed in a version that is yet to come wait for it', () => {
    const window = new Window()
    expect(window.page.set('evidence', 7, [{ ...dues, start: 14, end: 18 }])).toBe(true)
    window.receive('Now. ')
    expect(window.words).toEqual([])
    window.receive('Well.')
    expect(window.words).toEqual(['dues'])
  })

  it('placed too long ago have to be placed anew', () => {
    const window = new Window()
    for (const insert of ['a', 'b', 'c', 'd']) window.receive(insert)
    expect(window.page.set('evidence', 5, [dues])).toBe(false)
    expect(window.page.set('evidence', 6, [{ ...dues, start: 5, end: 9 }])).toBe(true)
    expect(window.words).toEqual(['dues'])
  })

  it('are asked for again when the text starts afresh', () => {
    const window = new Window()
    window.page.reset()
    expect(window.lost).toBe(0)
    window.page.set('evidence', 5, [dues])
    window.page.reset()
    window.page.reset()
    expect(window.lost).toBe(1)
  })
})

describe('selection', () => {
  it('is told in the server’s text, without white space at its ends', () => {
    const window = new Window()
    window.receive('Now. ')
    window.dispatch({ selection: { anchor: 8, head: 14 } })
    expect(selectionOf(window.state)).toEqual({ version: 6, start: 9, end: 13, quote: 'dues', prefix: 'Now. The ', suffix: ' rose.', saved: true })
  })

  it('says when words are still on their way to the server', () => {
    const window = new Window()
    window.type('So: ', 0)
    window.dispatch({ selection: { anchor: 8, head: 12 } })
    expect(selectionOf(window.state)).toMatchObject({ version: 5, start: 4, end: 8, quote: 'dues', saved: false })
  })
})

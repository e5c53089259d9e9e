import { describe, expect, it } from 'vitest'
import { type Citable, citedAs, cite, matching } from '../../src/writing/citations'
import { definitionsIn, insertFootnote, nextNumber } from '../../src/writing/footnotes'
import { at, edited } from './text'

const register: Citable = {
  id: 'r', title: 'Lock register [1990]', publisher: 'Tarnwell Trust', about: 'Tarnwell Trust · reliable', address: null, refusal: null,
  note: '“Lock register \\[1990\\]”. Tarnwell Trust, 4 March 1990.',
}
const report: Citable = {
  id: 'p', title: 'Toll report', publisher: null, about: 'evidence', address: 'https://tolls.example/report', refusal: null,
  note: '“[Toll report](https://tolls.example/report)”.',
}
const copy: Citable = { ...report, id: 'c', title: 'Wiki copy', address: null, refusal: 'For comparison only: it cannot be cited.' }

describe('a footnote', () => {
  it('gets the next free number, its mark here and its note at the foot, where the cursor goes', () => {
    expect(edited('The fee rose¦.', insertFootnote)).toBe('The fee rose[^1].\n\n[^1]: ¦')
    expect(edited('A[^1] b¦.\n\n[^1]: One.', insertFootnote)).toBe('A[^1] b[^2].\n\n[^1]: One.\n[^2]: ¦')
    expect(edited('A[^7] b¦.', insertFootnote)).toBe('A[^7] b[^8].\n\n[^8]: ¦')
  })
  it('leads back from its note to its mark', () =>
    expect(edited('A[^2] b.\n\n[^2]: Tw¦o.', insertFootnote)).toBe('A[^2]¦ b.\n\n[^2]: Two.'))
  it('is read with the lines that belong to it', () => {
    const doc = at('A[^n].\n\n[^n]: One\n    and more\n\nAfter').doc
    expect(definitionsIn(doc)).toEqual([{ label: 'n', text: 'One and more', from: 8, to: 30 }])
  })
  it('takes no number that stands anywhere', () => expect(nextNumber('a[^3] [^note] \n[^12]: x')).toBe(13))
})

describe('a citation', () => {
  it('puts a mark and the source’s note', () =>
    expect(edited('The fee rose.¦ It fell.', state => cite(state, register))).toBe(`The fee rose.[^1]¦ It fell.\n\n[^1]: ${register.note}`))
  it('uses the note again that a source has', () => {
    const text = `One.[^1] Two.¦\n\n[^1]: ${register.note} p. 12`
    expect(edited(text, state => cite(state, register))).toBe(text.replace('Two.¦', 'Two.[^1]¦'))
    expect(citedAs(definitionsIn(at('[^4]: Somebody, <https://tolls.example/report>, p. 3').doc), report)).toBe('4')
    expect(citedAs(definitionsIn(at('[^4]: “Toll report 2”').doc), { ...report, address: null })).toBeNull()
  })
  it('is not made of a text for comparison only', () => expect(edited('A¦', state => cite(state, copy))).toBe('nothing'))
  it('is found by words of title and publisher, however they are spelt', () => {
    expect(matching([register, report], 'trust lock')).toEqual([register])
    expect(matching([{ ...report, title: 'Rapport de l’écluse' }], 'ecluse')).toHaveLength(1)
    expect(matching([register, report], 'nothing')).toEqual([])
  })
})

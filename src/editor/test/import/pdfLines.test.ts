import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../src/import/pdfLines'

const line = (str: string, y: number) => ({ str, hasEOL: true, height: 10, transform: [10, 0, 0, 10, 72, y] })

describe('the text of a PDF', () => {
  it('joins lines that stand close, and parts paragraphs', () => {
    expect(paragraphsOf([line('The council met', 700), line('twice in March.', 688), line('Nobody came.', 660)]))
      .toBe('The council met twice in March.\n\nNobody came.')
  })

  it('puts together a word that was broken over lines, and leaves a dash before a name', () => {
    expect(paragraphsOf([line('The coun-', 700), line('cil met in Emrava-', 688), line('Kolden.', 676)])).toBe('The council met in Emrava- Kolden.')
  })

  it('is empty where no piece has letters', () => {
    expect(paragraphsOf([line('  ', 700)])).toBe('')
  })
})

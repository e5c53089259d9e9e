import { describe, expect, it } from 'vitest'
import { headingAt, setHeading, toggleQuote } from '../../src/writing/blocks'
import { insertTable } from '../../src/writing/tables'
import { at, edited } from './text'

const heading = (text: string, level: number) => edited(text, state => setHeading(state, level))

describe('blocks', () => {
  it('become headings, change their level, and become paragraphs again', () => {
    expect(heading('Talks¦', 2)).toBe('## Talks¦')
    expect(heading('## Talks¦', 3)).toBe('### Talks¦')
    expect(heading('### Talks¦', 3)).toBe('Talks¦')
    expect(heading('### Talks¦', 0)).toBe('Talks¦')
    expect(heading('- Talks¦', 1)).toBe('# Talks¦')
    expect(headingAt(at('#### Deep¦'))).toBe(4)
  })

  it('are quoted line by line, apart from what stands around them', () => {
    expect(edited('⟦One\n\nTwo⟧', toggleQuote)).toBe('> ⟦One\n>\n> Two⟧')
    expect(edited('> ⟦One\n>\n> Two⟧', toggleQuote)).toBe('⟦One\n\nTwo⟧')
    expect(edited('Said:\nOne¦\nAfter', toggleQuote)).toBe('Said:\n\n> One¦\n\nAfter')
  })

  it('get a table behind the paragraph of the cursor, and a table another row', () => {
    expect(edited('Tolls¦ rose.\n\nAfter', insertTable)).toBe('Tolls rose.\n\n| ⟦First column⟧ | Second column |\n| --- | --- |\n|  |  |\n\nAfter')
    expect(edited('¦', insertTable)).toBe('| ⟦First column⟧ | Second column |\n| --- | --- |\n|  |  |')
    expect(edited('| Ye¦ar | Toll |\n| --- | --- |\n| 2019 | 4 |', insertTable)).toBe('| Year | Toll |\n| --- | --- |\n| ¦ |  |\n| 2019 | 4 |')
    expect(edited('| Year | Toll |\n| --- | --- |\n| 2019¦ | a \\| b |', insertTable)).toBe('| Year | Toll |\n| --- | --- |\n| 2019 | a \\| b |\n| ¦ |  |')
  })
})

import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/import/kinds'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what a file is', () => {
  it('is told by its bytes, whatever its name says', () => {
    expect(kindOf('notes.txt', bytes('PK\u0003\u0004 anything'))).toBe('archive')
    expect(kindOf('notes.txt', bytes('PK\u0003\u0004 … word/document.xml …'))).toBe('docx')
    expect(kindOf('notes.txt', bytes('%PDF-1.7'))).toBe('pdf')
  })

  it('is told by its name where the bytes are text', () => {
    expect(kindOf('page.HTML', bytes('<p>words'))).toBe('html')
    expect(kindOf('notes.md', bytes('# words'))).toBe('text')
    expect(kindOf('broken.docx', bytes('nothing of the kind'))).toBe('docx')
  })
})

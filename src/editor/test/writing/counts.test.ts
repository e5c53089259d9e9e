import { Text } from '@codemirror/state'
import { describe, expect, it, vi } from 'vitest'
import { countsOf, countText, readingMinutes } from '../../src/writing/counts'

const words = (line: string) => countsOf(line).words

describe('counting', () => {
  it('counts words, not the signs of Markdown', () => {
    expect(words('- **The** lock-keeper’s fee[^12] rose by 1,200.50 ([register](https://tolls.example/a_b)).')).toBe(7)
    expect(words('See https://tolls.example/very/long')).toBe(1)
    expect(words('שלום עולם')).toBe(2)
    expect(words('水門の料金')).toBe(5)
    expect(words('| --- | --- |')).toBe(0)
  })
  it('counts characters as people do, with spaces and line breaks', () => {
    expect(countText(Text.of(['a😀', 'b']))).toEqual({ words: 2, characters: 4 })
  })
  it('is the sum over a long text, and counts again only what an edit has touched', () => {
    const lines = Array.from({ length: 4000 }, (_, i) => `Word ${i} of the long draft.`)
    const text = Text.of(lines)
    const counts = countText(text)
    expect(counts).toEqual({ words: 24_000, characters: lines.join('\n').length })
    const next = text.replace(50_000, 50_000, Text.of([' more words ']))
    const test = vi.spyOn(RegExp.prototype, 'test')
    expect(countText(next).words).toBe(counts.words + words(next.lineAt(50_000).text) - words(text.lineAt(50_000).text))
    // A few pieces of some dozen lines of six words, not the twenty-four thousand.
    expect(test.mock.calls.length).toBeLessThan(4_000)
    test.mockRestore()
  })
  it('says how long reading takes', () => {
    expect([0, 5, 230, 2300].map(count => readingMinutes({ words: count, characters: 0 }))).toEqual([0, 1, 1, 10])
  })
})

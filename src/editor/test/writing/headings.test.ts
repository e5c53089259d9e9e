import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { headingOver, headingsIn } from '../../src/writing/headings'

const of = (text: string) => headingsIn(Text.of(text.split('\n')))

describe('headings', () => {
  it('are read with their level and place, without signs', () =>
    expect(of('# The **Quay** [^1]\n\nText\n\n## [Tolls](https://a.example) ##\n#not')).toEqual([
      { level: 1, title: 'The Quay', from: 0 }, { level: 2, title: 'Tolls', from: 27 }]))
  it('are not read in code', () => expect(of('```\n# code\n```\n# Real')).toEqual([{ level: 1, title: 'Real', from: 15 }]))
  it('may be underlined', () => expect(of('Quay\n====\n\nTolls\n---\n\n- a\n---')).toEqual([{ level: 1, title: 'Quay', from: 0 }, { level: 2, title: 'Tolls', from: 11 }]))
  it('stand over what follows them', () => {
    const all = of('# A\n\ntext\n\n## B\n\ntext')
    expect([0, 7, 11, 20].map(position => headingOver(all, position))).toEqual([0, 0, 1, 1])
    expect(headingOver(of('text\n\n# A'), 2)).toBe(-1)
  })
})

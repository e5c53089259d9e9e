import { describe, expect, it } from 'vitest'
import { nextUnused, type Statement } from '../src/sources/statements'

const statements = (...used: boolean[]): Statement[] => used.map((isUsed, i) => ({
  from: i * 10,
  to: i * 10 + 9,
  runs: [{ classList: { contains: (name: string) => name === 'used' && isUsed } } as unknown as HTMLElement],
}))

describe('the walk through unused statements', () => {
  it('goes to the next one and round', () => {
    const all = statements(false, true, false, true)
    expect(nextUnused(all, -1, 1)).toBe(0)
    expect(nextUnused(all, 0, 1)).toBe(2)
    expect(nextUnused(all, 2, 1)).toBe(0)
  })

  it('goes back as well', () => {
    const all = statements(false, true, false, true)
    expect(nextUnused(all, 2, -1)).toBe(0)
    expect(nextUnused(all, 0, -1)).toBe(2)
  })

  it('stays when it is the only one, and ends where all are used', () => {
    expect(nextUnused(statements(true, false), 1, 1)).toBe(1)
    expect(nextUnused(statements(true, true), 0, 1)).toBe(-1)
    expect(nextUnused([], -1, 1)).toBe(-1)
  })
})

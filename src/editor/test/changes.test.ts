import { describe, expect, it } from 'vitest'
import { nextIndex } from '../src/page/changes'

describe('going from change to change', () => {
  const tops = [-400, 100, 500, 900]

  it('begins below what the reader has passed', () => expect(nextIndex(tops, -1, 1, 160)).toBe(2))
  it('begins backwards above the line', () => expect(nextIndex(tops, -1, -1, 160)).toBe(1))
  it('goes on from the change in focus, wherever the page is scrolled', () => expect(nextIndex(tops, 0, 1, 160)).toBe(1))
  it('stops at both ends', () => {
    expect(nextIndex(tops, 3, 1, 160)).toBe(3)
    expect(nextIndex(tops, 0, -1, 160)).toBe(0)
  })
  it('goes to the last when all are above', () => expect(nextIndex([-900, -400], -1, 1, 160)).toBe(1))
})

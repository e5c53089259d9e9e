import { expect, test } from 'vitest'
import { sectionAt } from '../src/page/sections'

test('the reader is in the last section whose head has been scrolled past', () => {
  expect(sectionAt([-400, 100, 900], 170)).toBe(1)
  expect(sectionAt([-400, -100, 900], 170)).toBe(1)
  expect(sectionAt([-900, -400, -10], 170)).toBe(2)
})

test('above the first head, and without any, it is the first', () => {
  expect(sectionAt([300, 900], 170)).toBe(0)
  expect(sectionAt([], 170)).toBe(0)
})

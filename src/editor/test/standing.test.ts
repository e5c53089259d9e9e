import { describe, expect, it } from 'vitest'
import { Standing } from '../src/standing'

const standing = (part: Partial<Standing>) => Object.assign(new Standing(), part)
const open = { opened: true, joined: true }

describe('how a page stands', () => {
  it.each([
    ['opening', 'nothing is known yet', {}, 0, false],
    ['offline', 'the first attempt has failed', {}, 0, true],
    ['saved', 'all is confirmed', { ...open, right: 'write' }, 0, false],
    ['saving', 'something is not', { ...open, right: 'write' }, 2, false],
    ['recovered', 'there is good news', { ...open, right: 'write', notice: 'Brought back.' }, 0, false],
    ['offline', 'the connection is lost', { opened: true, right: 'write' }, 2, true],
    ['read-only', 'one may only read', { ...open, right: 'read' }, 0, false],
    ['read-only', 'one may not even read, connected or not', { opened: true, right: 'none' }, 1, true],
    ['signed-out', 'the sign-in has ended, connected or not', { opened: true, right: 'signed-out' }, 1, true],
  ] as const)('is %s when %s', (state, _when, part, pending, failed) => {
    expect(standing(part).status(pending, failed)).toMatchObject({ state, pending })
  })
})

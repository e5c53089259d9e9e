import { ChangeSet, type ChangeDesc } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { FindingList } from '../src/findingList'
import type { Finding } from '../src/protocol'

describe('a list of findings', () => {
  const finding = (id: number, start: number, end: number): Finding => ({
    id, start, end, label: 'doubt', family: 'loaded', severity: 'low', phrase: 'so-called', message: 'It doubts.', rule: 'doubt.so-called',
    suggestions: [{ title: 'Delete it', start, end: end + 1, replacement: '' }],
  })
  const inserted = (at: number, length: number): ChangeDesc => ChangeSet.of({ from: at, insert: 'x'.repeat(length) }, 100).desc
  const begun = () => {
    const list = new FindingList()
    list.whole({ type: 'findings', version: 4, findings: [finding(1, 10, 19), finding(2, 40, 49)] })
    return list
  }

  it('keeps what neither goes nor comes, moved along with the text', () => {
    const now = begun().change({ type: 'findingChanges', version: 5, gone: [], come: [] }, version => version === 4 ? [inserted(20, 5)] : null)
    expect(now!.list.map(({ id, start, end }) => [id, start, end])).toEqual([[1, 10, 19], [2, 45, 54]])
    expect(now!.list[1]!.suggestions).toEqual([{ title: 'Delete it', start: 45, end: 55, replacement: '' }])
    expect(now!.version).toBe(5)
  })

  it('lets go what goes, and puts what comes in its place of the text', () => {
    const list = begun()
    list.change({ type: 'findingChanges', version: 4, gone: [1], come: [finding(3, 45, 54)] }, () => [])
    const now = list.change({ type: 'findingChanges', version: 4, gone: [], come: [finding(4, 0, 9)] }, () => [])
    expect(now!.list.map(({ id }) => id)).toEqual([4, 2, 3])
  })

  it('withdraws a suggestion whose words were changed', () => {
    const now = begun().change({ type: 'findingChanges', version: 5, gone: [], come: [] }, () => [ChangeSet.of({ from: 19, to: 20 }, 100).desc])
    expect(now!.list[0]!.suggestions).toEqual([])
    expect(now!.list[1]!.suggestions).toHaveLength(1)
  })

  it('says so when it misses what the changes build on', () => {
    expect(new FindingList().change({ type: 'findingChanges', version: 5, gone: [], come: [] }, () => [])).toBeNull()
    expect(begun().change({ type: 'findingChanges', version: 9_000, gone: [], come: [] }, () => null)).toBeNull()
    const list = begun()
    list.forget()
    expect(list.change({ type: 'findingChanges', version: 5, gone: [], come: [] }, () => [])).toBeNull()
  })
})

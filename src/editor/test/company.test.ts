import { describe, expect, it } from 'vitest'
import { Company } from '../src/company'
import type { PresenceFrame } from '../src/protocol'

const frame = (client: string, person: string, state: PresenceFrame['state']): PresenceFrame =>
  ({ type: 'presence', client, person, name: person, colour: 1, state })

describe('company', () => {
  it('shows a person with two windows once, idle only when both are', () => {
    const company = new Company()
    company.take(frame('b1', 'bo', 'idle'))
    company.take(frame('b2', 'bo', 'active'))
    company.take(frame('a1', 'ada', 'active'))
    expect(company.people().map(({ person, idle, windows }) => ({ person, idle, windows }))).toEqual([
      { person: 'ada', idle: false, windows: ['a1'] },
      { person: 'bo', idle: false, windows: ['b1', 'b2'] },
    ])
    company.take(frame('b2', 'bo', 'idle'))
    expect(company.people().map(one => one.idle)).toEqual([false, true])
  })

  it('forgets who is gone, and knows nobody whom it was not told of', () => {
    const company = new Company()
    company.take(frame('b1', 'bo', 'active'))
    company.take(frame('b1', 'bo', 'gone'))
    expect(company.people()).toEqual([])
    expect(company.of('forged')).toBeUndefined()
  })
})

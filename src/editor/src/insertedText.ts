import { ChangeSet } from '@codemirror/state'

/** The words that a row of changes, each on the result of the one before, has written: what is worth keeping of them. */
export function insertedText(changes: string[]): string {
  const sets = changes.map(json => ChangeSet.fromJSON(JSON.parse(json)))
  if (!sets.length) return ''
  const whole = sets.reduce((all, next) => all.compose(next))
  const pieces: string[] = []
  whole.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    if (inserted.length) pieces.push(inserted.toString())
  })
  return pieces.join('\n…\n')
}

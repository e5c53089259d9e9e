// Random changes and what @codemirror/state makes of them, one JSON object a line:
// `node changeset-oracle.mjs COUNT SEED`. The C# tests compare their ChangeSet with it.
import { ChangeSet, Text } from '@codemirror/state'
import { randomChanges, randomDoc, seeded } from './random-text.mjs'

const [count, seed] = process.argv.slice(2).map(Number)
const random = seeded(seed)
// Base64 of UTF-16, because no JSON reader is obliged to accept half a surrogate pair.
const units = text => Buffer.from(text.toString(), 'utf16le').toString('base64')
const json = changes => JSON.stringify(changes)

let lines = []
for (let i = 0; i < count; i++) {
  const doc = Text.of(randomDoc(random).split('\n'))
  const a = ChangeSet.of(randomChanges(random, doc.length), doc.length)
  const b = ChangeSet.of(randomChanges(random, doc.length), doc.length)
  const next = ChangeSet.of(randomChanges(random, a.newLength), a.newLength)
  const positions = []
  for (let n = 0; n < 4; n++) {
    const at = Math.floor(random() * (doc.length + 1))
    positions.push([at, a.mapPos(at, -1), a.mapPos(at, 1)])
  }
  lines.push(JSON.stringify({
    doc: units(doc),
    a: json(a), b: json(b), next: json(next),
    applied: units(a.apply(doc)),
    composed: json(a.compose(next)),
    mapped: json(a.map(b)),
    mappedBefore: json(a.map(b, true)),
    positions,
  }))
  if (lines.length === 1000) {
    process.stdout.write(lines.join('\n') + '\n')
    lines = []
  }
}
if (lines.length) process.stdout.write(lines.join('\n') + '\n')

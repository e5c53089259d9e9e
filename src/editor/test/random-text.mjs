// Seeded texts and edits with what breaks naive code: surrogate pairs and their halves, right-to-left, U+2028, blank lines.
const pieces = ['a', 'bc', 'the wall ', '\n', '\n\n', '😀', '\ud83d', '\ude00', 'שלום', 'سلام', '\u2028', 'é', '"', '\\', '\t', '\u0001', ' ']

/** Numbers in [0, 1), the same ones for the same seed (mulberry32's mixing). */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function randomText(random, most) {
  let text = ''
  for (let n = Math.floor(random() * (most + 1)); n > 0; n--) text += pieces[Math.floor(random() * pieces.length)]
  return text
}

export const randomDoc = random => randomText(random, 12)

/** One to four edits, each within the original text. */
export function randomChanges(random, length) {
  const edits = []
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
    const from = Math.floor(random() * (length + 1))
    const to = random() < 0.4 ? from : Math.min(length, from + Math.floor(random() * 6))
    edits.push({ from, to, insert: random() < 0.3 ? '' : randomText(random, 3) })
  }
  return edits
}

import type { EditorState, Text } from '@codemirror/state'

export interface Counts { words: number, characters: number }

/** Words a minute that an adult reads of English prose silently; studies differ, most lie between 200 and 260. */
export const pace = 230

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,\-‐‑][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
const notWords = /\[\^[^\]\s[]+\]:?|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|https?:\/\/\S+/g

export function countsOf(line: string): Counts {
  if (!line) return { words: 0, characters: 0 }
  const prose = line.includes('](') || line.includes('[^') || line.includes('://') ? line.replace(notWords, ' ') : line
  let words = 0
  for (word.lastIndex = 0; word.test(prose);) words++
  return { words, characters: codePoints(line) }
}

function codePoints(text: string): number {
  let pairs = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) pairs++
  }
  return text.length - pairs
}

const add = (a: Counts, b: Counts): Counts => ({ words: a.words + b.words, characters: a.characters + b.characters })

// A text is a tree of pieces of some dozen lines, and an edit makes only the pieces anew that it touches.
const known = new WeakMap<Text, Counts>()

/** Of a whole text. What it shares with one that was counted before is not counted again. */
export function countText(text: Text): Counts {
  const before = known.get(text)
  if (before) return before
  let counts: Counts
  if (text.children) {
    counts = text.children.map(countText).reduce(add)
    // Line breaks between the children.
    counts.characters += text.children.length - 1
  } else {
    counts = { words: 0, characters: text.lines - 1 }
    for (const line of text.iterLines()) counts = add(counts, countsOf(line))
  }
  known.set(text, counts)
  return counts
}

export function countSelection(state: EditorState): Counts {
  const { from, to } = state.selection.main
  return countText(state.doc.slice(from, to))
}

/** In whole minutes, at least one where there is anything to read. */
export const readingMinutes = ({ words }: Counts): number => words === 0 ? 0 : Math.max(1, Math.round(words / pace))

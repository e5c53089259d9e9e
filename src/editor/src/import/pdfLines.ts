// A PDF knows where letters stand, not which belong together: lines close under one another make a paragraph.
export interface Piece {
  str: string
  hasEOL: boolean
  height: number
  transform: number[]
}

interface Line {
  text: string
  y: number
  height: number
}

const furtherApart = 1.6

export function paragraphsOf(pieces: Piece[]): string {
  let paragraph = ''
  let above: Line | null = null
  const paragraphs: string[] = []
  for (const line of linesOf(pieces)) {
    const apart = above !== null && Math.abs(above.y - line.y) > furtherApart * Math.max(above.height, line.height, 1)
    if (apart && paragraph) {
      paragraphs.push(paragraph)
      paragraph = ''
    }
    paragraph = join(paragraph, line.text)
    above = line
  }
  return [...paragraphs, paragraph].filter(text => text).join('\n\n')
}

function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = []
  let line: Line = { text: '', y: 0, height: 0 }
  for (const piece of pieces) {
    line = { text: line.text + piece.str, y: line.text ? line.y : piece.transform[5] ?? 0, height: Math.max(line.height, piece.height) }
    if (!piece.hasEOL) continue
    lines.push(line)
    line = { text: '', y: 0, height: 0 }
  }
  return [...lines, line].map(l => ({ ...l, text: l.text.replace(/\s+/g, ' ').trim() })).filter(l => l.text)
}

// A word that was broken over the line's end is put together again.
function join(before: string, after: string): string {
  if (!before) return after
  return /\p{L}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : `${before} ${after}`
}

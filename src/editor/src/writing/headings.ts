import type { Text } from '@codemirror/state'

export interface Heading {
  level: number
  /** Without the signs of Markdown. */
  title: string
  /** Start of its line. */
  from: number
}

const opening = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/

export function headingsIn(doc: Text): Heading[] {
  const found: Heading[] = []
  let from = 0
  let fenced = ''
  let before = ''
  for (const line of doc.iterLines()) {
    const fences = fence.exec(line)?.[1]
    if (fenced) {
      if (fences && fences[0] === fenced[0] && fences.length >= fenced.length && /^ {0,3}[`~]+\s*$/.test(line)) fenced = ''
    } else if (fences) {
      fenced = fences
      before = ''
    } else {
      const hashes = opening.exec(line)
      const under = underline.exec(line)
      if (hashes) found.push({ level: hashes[1]!.length, title: bare(hashes[2] ?? ''), from })
      else if (under && isParagraph(before)) found.push({ level: under[1]![0] === '=' ? 1 : 2, title: bare(before), from: from - before.length - 1 })
      before = hashes || under ? '' : line
    }
    from += line.length + 1
  }
  return found
}

/** The heading under which a position stands. */
export const headingOver = (headings: readonly Heading[], at: number): number => headings.findLastIndex(({ from }) => from <= at)

const isParagraph = (line: string) => line.trim() !== '' && !/^ {0,3}(?:[>|]|[-*+] |\d+[.)] )|^ {4}/.test(line)

const bare = (text: string) => text
  .replace(/\[\^[^\]\s]+\]/g, '')
  .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
  .replace(/(\*{1,3}|(?<!\w)_{1,3}|`+)(\S(?:.*?\S)?)\1/g, '$2')
  .replace(/\\([!-/:-@[-`{-~])/g, '$1')
  .trim()

// Counts how deeply a page nests its tags, before anything parses it; the server counts the same way once more.
import { ImportProblem } from './problem'

export const deepest = 512

const neverClosed = new Set(('area base br col embed hr img input link meta param source track wbr ' +
  'p li dt dd tr td th thead tbody tfoot option').split(' '))
const raw = new Set('script style textarea iframe noembed noframes xmp title'.split(' '))
// Quotes do not count: one that never closes would make every later tag a search to the end.
const tag = /<!--|<(\/?)([a-z][a-z0-9:-]*)([^<>]*)>/gi

export function refuseDeepNesting(html: string): void {
  const lower = html.toLowerCase()
  const after = (end: string, from: number): number => {
    const at = lower.indexOf(end, from)
    return at < 0 ? html.length : at
  }
  const open: string[] = []
  tag.lastIndex = 0
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [, closes, name = '', rest = ''] = found
    const element = name.toLowerCase()
    if (!element) tag.lastIndex = after('-->', tag.lastIndex)
    else if (closes) close(open, element)
    else if (raw.has(element)) tag.lastIndex = after(`</${element}`, tag.lastIndex)
    else if (!neverClosed.has(element) && !rest.endsWith('/')) open.push(element)
    if (open.length > deepest) {
      throw new ImportProblem(`This page nests its tags more than ${deepest} deep, so it was not read: no article needs that. Save the page again as text, or paste what you need of it.`)
    }
  }
}

// What was left open within an element closes with it.
function close(open: string[], element: string): void {
  const at = open.lastIndexOf(element)
  if (at >= 0) open.length = at
}

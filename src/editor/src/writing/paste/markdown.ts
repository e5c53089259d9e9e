import { nameHeaders, readPage } from '../../import/page'
import { plainBold } from './bold'
import { cleanLinks } from './hrefs'
import { markNotes } from './notes'
import { service } from './service'
import { tidyTables } from './tableCells'
import { wordLists, wordWrappings } from './word'

/**
 * What somebody copied from Word, Google Docs or a web page, as Markdown. Headings, lists, tables, links, footnotes and
 * emphasis stay; scripts, images, styles and trackers do not.
 * @param firstNote its footnotes are numbered from here on
 */
export function pasteAsMarkdown(html: string, firstNote: number): string {
  const page = readPage(html)
  wordWrappings(page)
  wordLists(page)
  plainBold(page)
  const notes = markNotes(page, firstNote)
  cleanLinks(page)
  nameHeaders(page)
  tidyTables(page)
  const writer = service()
  const text = tidy(writer.turndown(page.body))
  const written = notes.map(({ label, words }) => `[^${label}]: ${tidy(writer.turndown(words)).replace(/\s*\n\s*/g, ' ')}`)
  return [text, written.join('\n')].filter(Boolean).join('\n\n')
}

// No-break spaces, soft hyphens and what has no width come from typesetting, not from whoever wrote the words.
const tidy = (text: string) => text
  .replace(/[\u00ad\u200b\ufeff]/g, '')
  .replace(/[\u00a0\u202f]/g, ' ')
  .replace(/[ \t]+$/gm, match => match.length === 2 ? match : '')
  .replace(/ {2}\n(?=\n|$)/g, '\n')
  .replace(/\n{3,}/g, '\n\n')
  .trim()

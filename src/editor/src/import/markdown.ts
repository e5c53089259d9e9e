// A saved page to Markdown, for the cleaning of sources that follows.
import classes from '../../../Plumbline.Core/Sources/page-classes.tsv'
import { nameHeaders, readPage } from './page'
import { turndown } from './turndown'

const furniture = classes.split('\n').filter(line => line && !line.startsWith('#')).map(line => `.${line.split('\t')[0]}`).join(',')

export function toMarkdown(html: string): string {
  const page = readPage(html)
  for (const element of page.querySelectorAll(furniture)) if (!element.classList.contains('Inline-Template')) element.remove()
  for (const list of page.querySelectorAll('ol.references')) list.before(Object.assign(page.createElement('h2'), { textContent: 'References' }))
  nameHeaders(page)
  return service().turndown(page.body).trim()
}

function service() {
  const service = turndown()
  // A link's words are the article's; where it led is the site's. Brackets stay as they are, for footnotes are told by them.
  service.addRule('words of links', { filter: 'a', replacement: content => content })
  service.escape = text => text
  return service
}

// HTML to Markdown. The document is parsed without a window, so that no script of it runs and nothing of it is fetched.
import TurndownService from 'turndown'
import { tables } from 'turndown-plugin-gfm'
import classes from '../../../Plumbline.Core/Sources/page-classes.tsv'
import { refuseDeepNesting } from './depth'

const apart = 'script,style,noscript,template,svg,math,object,select,button,form,nav,footer,audio,video,canvas,dialog,iframe,img,input,textarea'
const furniture = classes.split('\n').filter(line => line && !line.startsWith('#')).map(line => `.${line.split('\t')[0]}`).join(',')

export function toMarkdown(html: string): string {
  refuseDeepNesting(html)
  const page = new DOMParser().parseFromString(withoutHandlers(html), 'text/html')
  for (const element of page.querySelectorAll(apart)) element.remove()
  for (const element of page.querySelectorAll(furniture)) if (!element.classList.contains('Inline-Template')) element.remove()
  for (const list of page.querySelectorAll('ol.references')) list.before(Object.assign(page.createElement('h2'), { textContent: 'References' }))
  nameHeaders(page)
  return service().turndown(page.body).trim()
}

// Handlers never run in such a document, but the browser reports each to whoever watches the console.
function withoutHandlers(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''))
}

function service(): TurndownService {
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' })
  turndown.use(tables)
  // A link's words are the article's; where it led is the site's. Brackets stay as they are, for footnotes are told by them.
  turndown.addRule('words of links', { filter: 'a', replacement: content => content })
  turndown.escape = text => text
  return turndown
}

// Markdown knows a table by its header, and Turndown keeps one without as HTML: its first row then serves.
function nameHeaders(page: Document): void {
  for (const table of page.querySelectorAll('table')) {
    const row = table.querySelector('tr')
    if (!row || row.querySelector('th') && !row.querySelector('td')) continue
    for (const cell of [...row.querySelectorAll(':scope > td')]) {
      const header = page.createElement('th')
      header.append(...cell.childNodes)
      cell.replaceWith(header)
    }
  }
}

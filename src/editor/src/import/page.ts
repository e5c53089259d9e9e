// HTML that anybody may have written, as a document without a window: no script of it runs, and nothing of it is fetched.
import { refuseDeepNesting } from './depth'

const apart = 'script,style,noscript,template,svg,math,object,select,button,form,nav,footer,audio,video,canvas,dialog,iframe,img,input,textarea'

export function readPage(html: string): Document {
  refuseDeepNesting(html)
  const page = new DOMParser().parseFromString(withoutHandlers(html), 'text/html')
  for (const element of page.querySelectorAll(apart)) element.remove()
  return page
}

// Handlers never run in such a document, but the browser reports each to whoever watches the console.
function withoutHandlers(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''))
}

// Markdown knows a table by its header, and Turndown keeps one without as HTML: its first row then serves.
export function nameHeaders(page: Document): void {
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

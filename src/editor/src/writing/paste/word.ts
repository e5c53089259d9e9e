/** Word writes list items as paragraphs with a painted marker; their level stands in the style. */
const levelOf = (item: Element) => Number(/mso-list:[^;]*\blevel(\d)/i.exec(item.getAttribute('style') ?? '')?.[1] ?? 1)
const listOf = (item: Element) => /mso-list:\s*(l\d+)/i.exec(item.getAttribute('style') ?? '')?.[1] ?? ''
const isItem = (element: Element | null): element is Element =>
  element !== null && element.tagName === 'P' && /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? '')

/** Takes off what Word wraps around its words: comments for its own kind, empty paragraph ends, titles that are no headings. */
export function wordWrappings(page: Document): void {
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  for (let node = comments.nextNode(); node; node = comments.nextNode()) found.push(node)
  for (const node of found) node.parentNode?.removeChild(node)
  for (const element of [...page.querySelectorAll('*')]) {
    // "o:p" marks the end of a paragraph, "w:" and "v:" belong to the document's file.
    if (element.localName === 'o:p') element.replaceWith(...(element.textContent?.trim() ? element.childNodes : []))
    else if (/^(?:v|w|xml):?/.test(element.localName) && element.localName.includes(':')) element.remove()
    else if (/display:\s*none|mso-hide:\s*all/i.test(element.getAttribute('style') ?? '')) element.remove()
  }
  for (const title of page.querySelectorAll('p.MsoTitle')) rename(page, title, 'h1')
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[class^="MsoHeading"], p[style*="mso-outline-level"]')) {
    const level = Number(/(\d)/.exec(/MsoHeading(\d)/.exec(paragraph.className)?.[1] ?? /mso-outline-level:\s*(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? '')?.[1] ?? 0)
    if (level >= 1 && level <= 6) rename(page, paragraph, `h${level}`)
  }
}

/** Makes lists of them, one within another. */
export function wordLists(page: Document): void {
  for (const first of [...page.querySelectorAll('p')].filter(isItem)) {
    if (!first.isConnected || isItem(first.previousElementSibling)) continue
    const items: Element[] = []
    for (let item: Element | null = first; isItem(item); item = item.nextElementSibling) items.push(item)
    const parts = items.map(item => ({ item, level: levelOf(item), list: listOf(item), numbered: takeMarker(item) }))
    const place = page.createElement('div')
    first.before(place)
    place.replaceWith(...nest(page, parts))
  }
}

interface Part { item: Element, level: number, list: string, numbered: boolean }

function nest(page: Document, parts: Part[]): Element[] {
  const roots: Element[] = []
  const open: { level: number, list: Element, numbered: boolean, of: string }[] = []
  for (const { item, level, list: of, numbered } of parts) {
    while (open.length && open.at(-1)!.level > level) open.pop()
    const same = open.at(-1)
    if (same?.level === level && (same.numbered !== numbered || same.of !== of)) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(numbered ? 'ol' : 'ul')
      const parent = open.at(-1)?.list.lastElementChild
      if (parent) parent.append(list)
      else roots.push(list)
      open.push({ level, list, numbered, of })
    }
    const entry = page.createElement('li')
    entry.append(...item.childNodes)
    open.at(-1)!.list.append(entry)
    item.remove()
  }
  return roots
}

/** Takes the painted marker off. True when it counts. */
function takeMarker(item: Element): boolean {
  const marker = [...item.querySelectorAll<HTMLElement>('span')].find(span => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''))
  const sign = marker?.textContent?.replace(/[\s\u00a0]/g, '') ?? ''
  marker?.remove()
  return /^\(?(?:\d+|[a-z]{1,5})[.)]/i.test(sign)
}

function rename(page: Document, element: Element, name: string): void {
  const renamed = page.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

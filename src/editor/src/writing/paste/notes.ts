export interface Note { label: string, words: HTMLElement }

const counted = /^[\s\u00a0]*[[(]?[\s\u00a0]*(\d{1,4}|[a-z]{1,3}|[*†‡])[\s\u00a0]*[\])]?[\s\u00a0]*$/i
/** Word names a note "_ftn1" and "_edn1", Google Docs "ftnt1", encyclopedias "cite_note-1". */
const noteName = /^(?:_?(?:ftn|edn)t?\d+|cite_note\b.*|fn[:\d_-].*|footnote.*|note-?\d+)$/i

/**
 * Footnotes of the fragment become Markdown's, numbered anew in the order of their marks. A mark whose note was not
 * copied along stays as the words it was.
 */
export function markNotes(page: Document, first: number): Note[] {
  const labels = new Map<string, Note>()
  for (const mark of [...page.querySelectorAll('a')]) {
    const name = fragment(mark.getAttribute('href'))
    if (!name || !noteName.test(name) || !counted.test(mark.textContent ?? '')) continue
    const known = labels.get(name)
    const place = known ? null : placeOf(page, name)
    if (!known && !place) continue
    const note = known ?? { label: String(first + labels.size), words: wordsOf(page, place!) }
    labels.set(name, note)
    const sign = page.createElement('span')
    sign.dataset.note = note.label
    sign.textContent = '\u2060'
    const outer = mark.closest('sup') ?? mark
    outer.replaceWith(sign)
  }
  for (const name of labels.keys()) placeOf(page, name)?.remove()
  // What is left of the place where they stood.
  for (const box of page.querySelectorAll('[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"], ol.references, ol, hr')) {
    if (!box.textContent?.trim() && !box.querySelector('li, p')) box.remove()
  }
  return [...labels.values()]
}

const fragment = (href: string | null) => {
  const at = href?.indexOf('#') ?? -1
  return at < 0 ? '' : decode(href!.slice(at + 1))
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch (problem) {
    if (problem instanceof URIError) return text
    throw problem
  }
}

// The note's own block; what names it may be a link at its beginning.
function placeOf(page: Document, name: string): Element | null {
  const named = page.getElementById(name) ?? [...page.querySelectorAll('a[name]')].find(link => link.getAttribute('name') === name) ?? null
  if (!named) return null
  return named.matches('a, span, sup') ? named.closest('li, p, div, aside') : named
}

function wordsOf(page: Document, place: Element): HTMLElement {
  const words = page.createElement('div')
  words.append(...[...place.childNodes].map(node => node.cloneNode(true)))
  for (const back of [...words.querySelectorAll('.mw-cite-backlink, a')]) {
    if (back.matches('.mw-cite-backlink') || (fragment(back.getAttribute('href')) && (counted.test(back.textContent ?? '') || /^[\s↩↑^︎️]*$/u.test(back.textContent ?? '')))) {
      (back.closest('sup') && words.contains(back.closest('sup')) ? back.closest('sup')! : back).remove()
    }
  }
  return words
}

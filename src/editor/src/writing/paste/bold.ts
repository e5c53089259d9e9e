const weightOf = (element: Element) => /font-weight:\s*(\w+)/i.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase() ?? ''
const isHeavy = (weight: string) => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600

/** Emphasis by style becomes emphasis by tag, and the bold that is none (Google Docs wraps all it copies in it) goes. */
export function plainBold(page: Document): void {
  for (const element of [...page.querySelectorAll<HTMLElement>('b, strong, i, em, span')]) {
    const style = element.getAttribute('style') ?? ''
    const weight = weightOf(element)
    const bold = element.matches('b, strong') ? !weight || isHeavy(weight) : isHeavy(weight)
    const italic = element.matches('i, em') ? !/font-style:\s*normal/i.test(style) : /font-style:\s*italic/i.test(style)
    const inHeading = element.closest('h1, h2, h3, h4, h5, h6, th') !== null
    const names = [...bold && !inHeading ? ['strong'] : [], ...italic ? ['em'] : []]
    replace(page, element, names)
  }
  joinNeighbours(page)
}

function replace(page: Document, element: Element, names: string[]): void {
  const words = [...element.childNodes]
  const isBlock = element.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote') !== null
  if (!names.length || isBlock || !element.textContent?.trim()) return element.replaceWith(...words)
  let inner: Element | null = null
  let outer: Element | null = null
  for (const name of names) {
    const wrapper = page.createElement(name)
    if (inner) inner.append(wrapper)
    else outer = wrapper
    inner = wrapper
  }
  inner!.append(...words)
  element.replaceWith(outer!)
}

// "**a****b**" would be read otherwise than meant; editors cut one stretch into many.
function joinNeighbours(page: Document): void {
  for (const element of [...page.querySelectorAll('strong, em')]) {
    let next = element.nextSibling
    while (next && next.nodeType === Node.ELEMENT_NODE && (next as Element).tagName === element.tagName) {
      element.append(...next.childNodes)
      next.remove()
      next = element.nextSibling
    }
  }
  for (const nested of [...page.querySelectorAll('strong strong, em em')]) nested.replaceWith(...nested.childNodes)
}

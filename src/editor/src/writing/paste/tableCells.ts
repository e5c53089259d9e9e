/** Markdown's cells are one line of words, and every row has as many. */
export function tidyTables(page: Document): void {
  for (const table of [...page.querySelectorAll('table table')]) table.replaceWith(table.textContent ?? '')
  for (const table of [...page.querySelectorAll('table')]) {
    // A table of one cell is a box around words, as mail and old pages make them.
    const cells = [...table.querySelectorAll('th, td')]
    if (cells.length === 1) {
      table.replaceWith(...cells[0]!.childNodes)
      continue
    }
    for (const caption of table.querySelectorAll('caption')) table.before(paragraph(page, caption))
    for (const cell of cells) flatten(page, cell)
  }
}

function paragraph(page: Document, caption: Element): Element {
  const words = page.createElement('p')
  words.append(...caption.childNodes)
  caption.remove()
  return words
}

function flatten(page: Document, cell: Element): void {
  for (const end of [...cell.querySelectorAll('br')]) end.replaceWith(' ')
  for (const block of [...cell.querySelectorAll('p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote, pre')]) {
    block.replaceWith(...(block.previousSibling ? [' '] : []), ...block.childNodes)
  }
  const extra = Math.min(50, Number(cell.getAttribute('colspan') ?? 1) - 1)
  for (let i = 0; i < extra; i++) cell.after(page.createElement(cell.tagName))
}

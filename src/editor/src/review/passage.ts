// Every run of text on the review page stands in an element with data-start: the offset of its first character in
// the revision, in UTF-16 code units, the same as a DOM offset.
export interface Passage {
  start: number
  end: number
}

function offsetAt(host: HTMLElement, node: Node, offset: number): number | null {
  if (node instanceof Text) {
    const run = node.parentElement?.closest<HTMLElement>('[data-start]')
    return run && host.contains(run) ? Number(run.dataset.start) + offset : null
  }
  // A boundary between elements: the start of the run after it, or the end of the one before.
  const after = node.childNodes[offset]
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
  let previous: Text | null = null
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const position = after ? after.compareDocumentPosition(text) : node.compareDocumentPosition(text)
    const isAfter = after ? after.contains(text) || (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      : (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !node.contains(text)
    if (isAfter) return offsetAt(host, text, 0)
    previous = text
  }
  return previous ? offsetAt(host, previous, previous.length) : null
}

/** The selected passage without the white space at its ends; null when nothing of the host is selected. */
export function offsetsOf(host: HTMLElement, range: Range): Passage | null {
  if (!host.contains(range.commonAncestorContainer)) return null
  const start = offsetAt(host, range.startContainer, range.startOffset)
  const end = offsetAt(host, range.endContainer, range.endOffset)
  return start !== null && end !== null && start < end ? { start, end } : null
}

import { columns, isItem, shapeOf } from './lineShape'

/** Numbers the items of lists one after another, each list from the number that it begins with. */
export function renumber(lines: readonly string[]): string[] {
  const open: { column: number, next: number }[] = []
  let blank = false
  return lines.map(line => {
    const shape = shapeOf(line)
    if (!shape.text && shape.kind === 'plain') {
      blank = true
      return line
    }
    const column = columns(shape.indent)
    // A paragraph of its own, or the lazy end of an item.
    if (!isItem(shape) && (blank || shape.kind === 'heading')) while (open.length && open.at(-1)!.column >= column) open.pop()
    blank = false
    if (!isItem(shape)) return line
    while (open.length && open.at(-1)!.column > column) open.pop()
    const list = open.at(-1)?.column === column ? open.at(-1) : undefined
    if (shape.kind === 'bullet') {
      if (list) open.pop()
      return line
    }
    if (!list) {
      open.push({ column, next: shape.value + 1 })
      return line
    }
    const number = list.next++
    return `${shape.quote}${shape.indent}${shape.marker.replace(/^\d+/, String(number))}${shape.text}`
  })
}

/** What a line of Markdown begins with; `text` is the rest. */
export interface LineShape {
  quote: string
  indent: string
  kind: 'plain' | 'heading' | 'bullet' | 'number'
  /** With the white space after it. */
  marker: string
  /** Level of a heading, number of an item. */
  value: number
  text: string
}

const shape = /^((?: {0,3}> ?)*)([ \t]*)(?:(#{1,6})(?:[ \t]+|$)|([-*+])(?:[ \t]+|$)|(\d{1,9})[.)](?:[ \t]+|$))?/

export function shapeOf(line: string): LineShape {
  const [start, quote = '', indent = '', hashes, bullet, number] = shape.exec(line)!
  const marker = start.slice(quote.length + indent.length)
  const kind = hashes ? 'heading' : bullet ? 'bullet' : number ? 'number' : 'plain'
  return { quote, indent, kind, marker, value: hashes ? hashes.length : Number(number ?? 0), text: line.slice(start.length) }
}

export const isItem = ({ kind }: LineShape) => kind === 'bullet' || kind === 'number'

/** In columns; a tab counts four. */
export const columns = (indent: string) => indent.replaceAll('\t', '    ').length

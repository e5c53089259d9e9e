import TurndownService from 'turndown'
import { tables } from 'turndown-plugin-gfm'

/** HTML to Markdown as this house writes it. */
export function turndown(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' })
  service.use(tables)
  return service
}

import type TurndownService from 'turndown'
import { turndown } from '../../import/turndown'
import { escapeProse } from './escape'

/** As the importer's, and what matters in a text that goes on being written: links, narrow lists, notes, legible prose. */
export function service(): TurndownService {
  const service = turndown()
  service.escape = escapeProse
  service.addRule('items', {
    filter: 'li',
    replacement(content, node) {
      const list = node.parentNode as HTMLElement
      const start = Number(list.getAttribute?.('start') ?? 1)
      const place = Array.prototype.filter.call(list.children, (child: Element) => child.nodeName === 'LI').indexOf(node)
      const marker = list.nodeName === 'OL' ? `${(Number.isFinite(start) ? start : 1) + place}. ` : '- '
      const words = content.replace(/^\n+|\s+$/g, '').replace(/\n{2,}(?=\s*(?:[-*+]|\d+\.)\s)/g, '\n').replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)
      return `${marker}${words}${node.nextSibling ? '\n' : ''}`
    },
  })
  service.addRule('cells', {
    filter: ['th', 'td'],
    replacement(content, node) {
      const first = !(node as HTMLElement).previousElementSibling
      return `${first ? '| ' : ' '}${content.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|').trim()} |`
    },
  })
  service.addRule('notes', {
    filter: node => node.nodeName === 'SPAN' && (node as HTMLElement).dataset.note !== undefined,
    replacement: (_content, node) => `[^${(node as HTMLElement).dataset.note}]`,
  })
  // Markdown would need HTML for them, and published texts have none.
  service.addRule('raised and lowered', { filter: ['sup', 'sub', 'u', 'ins', 'del', 's'] as never, replacement: content => content })
  return service
}

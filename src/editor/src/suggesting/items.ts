import type { ChangeDesc } from '@codemirror/state'
import type { SuggestionItem } from '../protocol'
import { pairs } from './own'

/** Suggestions as they stand after a change of the draft. Which of them have lost their place only the view's field and the server say; a frame is on its way then. */
export function moved(items: readonly SuggestionItem[], changes: ChangeDesc): SuggestionItem[] {
  return items.map(item => ({
    ...item,
    spans: item.kind === 'insertion'
      ? pairs(item.spans).flatMap(([at]) => [changes.mapPos(at, -1), changes.mapPos(at, -1)])
      : pairs(item.spans).flatMap(([from, to]) => { const a = changes.mapPos(from, 1), b = changes.mapPos(to, -1); return a < b ? [a, b] : [] }),
  }))
}

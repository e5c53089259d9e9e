import { closeHoverTooltips, type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view'
import { flagCard } from './flagCard'
import { flagsIn } from './flags'

/** The reason and the suggestions of whatever is underlined at the pointer. */
export const flagHover = hoverTooltip((view: EditorView, pos: number, side: -1 | 1): Tooltip | null => {
  const here = flagsIn(view.state, pos, pos).filter(flag =>
    (flag.from < pos || (flag.from === pos && side > 0)) && (flag.to > pos || (flag.to === pos && side < 0)))
  if (!here.length) return null
  return {
    pos: Math.min(...here.map(flag => flag.from)),
    end: Math.max(...here.map(flag => flag.to)),
    above: true,
    create() {
      const dom = document.createElement('div')
      const close = () => view.dispatch({ effects: closeHoverTooltips })
      const cards = here.map(flag => flagCard(view, flag, close))
      dom.append(...cards.map(card => card.dom))
      return { dom, update: update => { for (const card of cards) card.update?.(update) } }
    },
  }
}, { hoverTime: 250 })

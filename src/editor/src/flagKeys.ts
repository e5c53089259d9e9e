import { type Extension, StateEffect, StateField, Transaction } from '@codemirror/state'
import { type Command, EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import { describe, flagCard } from './flagCard'
import { type Flag, flagsIn } from './flags'

const openFlag = StateEffect.define<Flag | null>()

/** The card that was opened from the keyboard; the person's next edit or move of the cursor closes it. */
const openCard = StateField.define<Tooltip | null>({
  create: () => null,
  update(open, transaction) {
    for (const effect of transaction.effects) if (effect.is(openFlag)) return effect.value && tooltipFor(effect.value)
    if (!open || !transaction.docChanged) return transaction.selection ? null : open
    if (!transaction.annotation(Transaction.remote)) return null
    // The same `create` keeps the card that is shown, and the focus in it.
    return { ...open, pos: transaction.changes.mapPos(open.pos, 1), end: transaction.changes.mapPos(open.end ?? open.pos, -1) }
  },
  provide: field => showTooltip.from(field),
})

function tooltipFor(flag: Flag): Tooltip {
  return {
    pos: flag.from,
    end: flag.to,
    above: true,
    create(view) {
      const close = () => view.dispatch({ effects: openFlag.of(null) })
      const card = flagCard(view, flag, close)
      const { dom } = card
      dom.setAttribute('role', 'dialog')
      dom.setAttribute('aria-label', describe(flag))
      dom.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
          close()
          view.focus()
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          moveFocus(dom, event.key === 'ArrowDown' ? 1 : -1)
        } else {
          return
        }
        event.preventDefault()
        event.stopPropagation()
      })
      return card
    },
  }
}

function moveFocus(card: HTMLElement, by: number): void {
  const buttons = [...card.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}

function go(direction: 1 | -1): Command {
  return view => {
    const all = flagsIn(view.state)
    const { from } = view.state.selection.main
    const next = direction > 0
      ? all.find(flag => flag.from > from) ?? all[0]
      : all.filter(flag => flag.from < from).at(-1) ?? all.at(-1)
    if (!next) return false
    view.dispatch({
      selection: { anchor: next.from, head: next.to },
      scrollIntoView: true,
      effects: [openFlag.of(next), EditorView.announce.of(describe(next))],
    })
    return true
  }
}

const openSuggestions: Command = view => {
  const { from, to } = view.state.selection.main
  const here = flagsIn(view.state, from, to)[0]
  if (!here) return false
  view.dispatch({ effects: [openFlag.of(here), EditorView.announce.of(describe(here))] })
  // The card is drawn by the next measure.
  requestAnimationFrame(() => view.dom.querySelector<HTMLButtonElement>('.pl-card[role=dialog] button')?.focus())
  return true
}

const closeCard: Command = view => {
  if (!view.state.field(openCard)) return false
  view.dispatch({ effects: openFlag.of(null) })
  return true
}

/** F8 and Shift-F8 go to the next and previous flag, Ctrl-. to its suggestions. */
export const flagKeys: Extension = [
  openCard,
  keymap.of([
    { key: 'F8', run: go(1), shift: go(-1) },
    { key: 'Ctrl-.', mac: 'Cmd-.', run: openSuggestions },
    { key: 'Escape', run: closeCard },
  ]),
]

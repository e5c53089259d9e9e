import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { type Command, EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import { type CardActions, describe, suggestionCard } from './card'
import { halves, type Place, places, setProposed } from './proposed'

const openCard = StateEffect.define<{ id: string, focus: boolean } | null>()
const hoverTime = 250

interface Open extends Tooltip { id: string }

/** Cards on suggestions: on hover and click, and from one to the next with F7. */
export function suggestionCards(actions: CardActions, me: { person: string, name: string }): Extension {
  const field = StateField.define<Open | null>({
    create: () => null,
    update(open, transaction) {
      for (const effect of transaction.effects) {
        if (effect.is(openCard)) return effect.value && tooltip(places(transaction.state, me), effect.value.id, effect.value.focus)
        // Decided on meanwhile, perhaps.
        if (effect.is(setProposed) && open && !places(transaction.state, me).some(one => one.id === open.id)) return null
      }
      if (!open) return null
      return transaction.docChanged || transaction.selection ? null : open
    },
    provide: self => showTooltip.from(self),
  })

  const tooltip = (all: readonly Place[], id: string, focus: boolean): Open | null => {
    const one = all.find(place => place.id === id)
    if (!one) return null
    const other = halves(all, one)
    return {
      id,
      pos: Math.min(one.from, other?.from ?? one.from),
      above: true,
      create(view) {
        const close = () => view.dispatch({ effects: openCard.of(null) })
        const dom = suggestionCard(one, other, actions, () => {
          close()
          view.focus()
        })
        dom.setAttribute('role', 'dialog')
        dom.setAttribute('aria-label', describe(one, other))
        dom.addEventListener('keydown', event => {
          if (event.key === 'Escape') {
            close()
            view.focus()
          } else if (event.key === 'F7') {
            step(event.shiftKey ? -1 : 1)(view)
          } else {
            return
          }
          event.preventDefault()
          event.stopPropagation()
        })
        return { dom, mount: () => { if (focus) dom.querySelector('button')?.focus() } }
      },
    }
  }

  const step = (direction: 1 | -1): Command => view => {
    const all = places(view.state, me)
    const { from } = view.state.selection.main
    const next = direction > 0 ? all.find(one => one.from > from) ?? all[0] : all.filter(one => one.from < from).at(-1) ?? all.at(-1)
    if (!next) return false
    view.dispatch({ selection: { anchor: next.from }, scrollIntoView: true })
    view.dispatch({ effects: [openCard.of({ id: next.id, focus: true }), EditorView.announce.of(describe(next, halves(all, next)))] })
    return true
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  const idAt = (event: Event) => (event.target as Element | null)?.closest?.<HTMLElement>('[data-suggestion]')?.dataset.suggestion
  return [
    field,
    EditorView.domEventHandlers({
      mouseover(event, view) {
        clearTimeout(waiting)
        const id = idAt(event)
        if (id) waiting = setTimeout(() => view.dispatch({ effects: openCard.of({ id, focus: false }) }), hoverTime)
      },
      mouseout: () => clearTimeout(waiting),
      click(event, view) {
        const id = idAt(event)
        if (!id) return false
        clearTimeout(waiting)
        view.dispatch({ effects: openCard.of({ id, focus: false }) })
        return false
      },
    }),
    keymap.of([
      { key: 'F7', run: step(1), shift: step(-1) },
      { key: 'Escape', run: view => view.state.field(field) !== null && (view.dispatch({ effects: openCard.of(null) }), true) },
    ]),
  ]
}

/** Goes to a suggestion and opens its card. */
export function showSuggestion(state: Parameters<typeof places>[0], id: string, me: { person: string, name: string }) {
  const one = places(state, me).find(place => place.id === id)
  return one ? { selection: { anchor: one.from, head: one.kind === 'deletion' ? one.to : one.from }, scrollIntoView: true } : null
}

import { offsetsOf } from '../review/passage'
import { nextUnused, type Statement, statementsIn } from './statements'

interface Listener {
  invokeMethodAsync(method: 'OnPassage', start: number, end: number): Promise<void>
  invokeMethodAsync(method: 'OnChosen'): Promise<void>
}

export interface PassageReader {
  /** Selects the passage and brings it into view. */
  show(start: number, end: number): void
  /** To the next or previous statement that no link uses. */
  walk(by: 1 | -1): void
  destroy(): void
}

/** Arrow keys go from statement to statement, with Shift they take more; n and p go to the next and previous unused one; Enter goes on to linking. */
export function readPassages(host: HTMLElement, listener: Listener): PassageReader {
  let at = -1
  let anchor = -1
  let reported = ''

  const report = (start: number, end: number) => {
    const key = `${start}-${end}`
    if (key === reported) return
    reported = key
    void listener.invokeMethodAsync('OnPassage', start, end)
  }

  const draw = (all: Statement[], first: number, last: number) => {
    all.forEach(({ runs }, i) => runs.forEach(run => {
      const picked = i >= first && i <= last
      run.toggleAttribute('data-picked', picked)
      run.toggleAttribute('data-at', i === at)
      run.setAttribute('aria-selected', String(picked))
    }))
    const run = all[at]?.runs[0]
    if (run) host.setAttribute('aria-activedescendant', run.id)
    else host.removeAttribute('aria-activedescendant')
  }

  const pick = (to: number, extend: boolean) => {
    const all = statementsIn(host)
    if (!all.length) return
    at = Math.max(0, Math.min(all.length - 1, to))
    if (!extend || anchor < 0) anchor = at
    const [first, last] = [Math.min(at, anchor), Math.max(at, anchor)]
    draw(all, first, last)
    all[at]!.runs[0]!.scrollIntoView({ block: 'nearest' })
    report(all[first]!.from, all[last]!.to)
  }

  const clear = () => {
    at = anchor = -1
    draw(statementsIn(host), -1, -2)
    report(0, 0)
  }

  const walk = (by: 1 | -1) => {
    const all = statementsIn(host)
    const next = nextUnused(all, at < 0 && by < 0 ? 0 : at, by)
    if (next < 0) return
    pick(next, false)
    host.focus()
  }

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const last = statementsIn(host).length - 1
    switch (event.key) {
      case 'ArrowDown': pick(at + 1, event.shiftKey); break
      case 'ArrowUp': pick(at < 0 ? last : at - 1, event.shiftKey); break
      case 'Home': pick(0, event.shiftKey); break
      case 'End': pick(last, event.shiftKey); break
      case 'n': walk(1); break
      case 'p': walk(-1); break
      case 'Enter':
      case ' ':
        if (at < 0) return
        void listener.invokeMethodAsync('OnChosen')
        break
      case 'Escape': clear(); break
      default: return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const release = (event: MouseEvent) => {
    const selection = document.getSelection()
    const passage = selection && !selection.isCollapsed ? offsetsOf(host, selection.getRangeAt(0)) : null
    if (passage) {
      at = anchor = -1
      draw(statementsIn(host), -1, -2)
      report(passage.start, passage.end)
      return
    }
    const run = host.contains(event.target as Node) && (event.target as Element).closest<HTMLElement>('[data-from]')
    if (run) pick(statementsIn(host).findIndex(statement => statement.runs.includes(run)), event.shiftKey)
  }

  host.addEventListener('keydown', keys)
  document.addEventListener('mouseup', release)
  return {
    show(start, end) {
      const all = statementsIn(host)
      const first = all.findIndex(statement => statement.to > start)
      if (first < 0) return
      pick(first, false)
      const last = all.filter(statement => statement.from < end).length - 1
      if (last > first) pick(last, true)
      all[first]!.runs[0]!.scrollIntoView({ block: 'center' })
    },
    walk,
    destroy() {
      host.removeEventListener('keydown', keys)
      document.removeEventListener('mouseup', release)
    },
  }
}

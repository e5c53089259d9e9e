import type { EditorView, TooltipView, ViewUpdate } from '@codemirror/view'
import { type Flag, placeSuggestion } from './flags'

const familyNames: Record<string, string> = { loaded: 'loaded wording', bothsidist: 'false balance' }

export function describe(flag: Flag): string {
  const { label, family, severity, message } = flag.finding
  return `${label.replaceAll('-', ' ')}, ${familyNames[family] ?? family}, ${severity}: ${message}`
}

/** What a flag says, with its suggestions as buttons; `close` is called after one was used. */
export function flagCard(view: EditorView, flag: Flag, close: () => void): TooltipView {
  const card = document.createElement('div')
  card.className = `pl-card pl-${flag.finding.family}`
  const heading = document.createElement('div')
  heading.className = 'pl-card-label'
  heading.textContent = flag.finding.label.replaceAll('-', ' ')
  const severity = document.createElement('span')
  severity.className = 'pl-card-severity'
  severity.textContent = flag.finding.severity
  heading.append(severity)
  const reason = document.createElement('p')
  reason.textContent = flag.finding.message
  card.append(heading, reason)
  for (const suggestion of flag.finding.suggestions) {
    if (!placeSuggestion(view.state, flag, suggestion)) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = suggestion.title
    button.addEventListener('click', () => {
      const change = view.state.readOnly ? null : placeSuggestion(view.state, flag, suggestion)
      close()
      if (change) view.dispatch({ changes: change, selection: { anchor: change.from + change.insert.length }, userEvent: 'input.suggestion' })
      view.focus()
    })
    card.append(button)
  }
  return {
    dom: card,
    update({ docChanged, changes }: ViewUpdate) {
      if (docChanged) flag = { ...flag, from: changes.mapPos(flag.from, 1), to: changes.mapPos(flag.to, -1) }
    },
  }
}

import type { Place } from './proposed'

export interface CardActions {
  person: string
  mayDecide(): boolean
  decide(verb: 'accept' | 'reject', ids: readonly string[]): void
  withdraw(ids: readonly string[]): void
}

/** What a suggestion is, in words. */
export function describe(one: Place, other?: Place): string {
  const [insertion, deletion] = one.kind === 'insertion' ? [one, other] : [other, one]
  const says = insertion && deletion ? `Replace “${short(deletion.words)}” by “${short(insertion.words)}”`
    : insertion ? `Insert “${short(insertion.words)}”` : `Take out “${short(one.words)}”`
  return `${says}, suggested by ${one.name}`
}

const short = (words: string) => words.length > 80 ? `${words.slice(0, 77)}…` : words

/** One suggestion, or the two halves of a replacement, with what the reader may do about it. */
export function suggestionCard(one: Place, other: Place | undefined, actions: CardActions, close: () => void): HTMLElement {
  const card = document.createElement('div')
  card.className = 'pl-card pl-suggestion-card'
  const heading = document.createElement('div')
  heading.className = 'pl-card-label'
  heading.textContent = describe(one, other).replace(/, suggested by .*$/, '')
  const who = document.createElement('p')
  who.textContent = one.at ? `${one.name}, ${new Date(one.at).toLocaleString()}` : `${one.name}, just now`
  card.append(heading, who)
  const all = other ? [one, other] : [one]
  const ids = all.map(({ id }) => id)
  const button = (label: string, click: () => void) => {
    const element = document.createElement('button')
    element.type = 'button'
    element.textContent = label
    element.addEventListener('click', () => {
      close()
      click()
    })
    card.append(element)
  }
  if (actions.mayDecide()) {
    button('Accept', () => actions.decide('accept', ids))
    button('Reject', () => actions.decide('reject', ids))
    if (other) for (const half of [...all].sort((a, b) => a.kind < b.kind ? -1 : 1)) {
      button(`Accept only the ${half.kind}`, () => actions.decide('accept', [half.id]))
    }
  }
  if (one.author === actions.person) button('Withdraw', () => actions.withdraw(ids))
  return card
}

// Completes a name after an at sign in <textarea data-mentions>, from the people that an element around it names in data-people.

export interface Person {
  name: string
  user: string
  /** What is written after the sign: the user name where two share a name. */
  write: string
}

const mostShown = 8
const listId = 'pl-mention-list'

/** The name that is being typed before the cursor, and where its sign stands. */
export function typedName(before: string): { start: number, name: string } | null {
  const found = /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N}_][^@\n]{0,40})?$/u.exec(before)
  if (!found) return null
  const name = found[1] ?? ''
  return { start: before.length - name.length - 1, name }
}

export function matching(people: readonly Person[], typed: string): Person[] {
  const wanted = typed.toLocaleLowerCase()
  const fits = (text: string) => text.toLocaleLowerCase().startsWith(wanted)
  const found = people.filter(({ name, user }) => fits(name) || fits(user) || name.split(/\s+/).some(fits))
  return found.slice(0, mostShown)
}

export function completeMentions(): void {
  let box: HTMLTextAreaElement | null = null
  let list: HTMLUListElement | null = null
  let shown: Person[] = []
  let chosen = 0

  const hide = () => {
    list?.remove()
    for (const name of ['aria-controls', 'aria-activedescendant']) box?.removeAttribute(name)
    list = box = null
  }

  const mark = () => {
    for (const [i, option] of [...list!.children].entries()) option.setAttribute('aria-selected', String(i === chosen))
    list!.children[chosen]?.scrollIntoView?.({ block: 'nearest' })
    box!.setAttribute('aria-activedescendant', `${listId}-${chosen}`)
  }

  const show = (target: HTMLTextAreaElement, people: Person[]) => {
    hide()
    box = target
    shown = people
    chosen = 0
    list = document.createElement('ul')
    list.id = listId
    list.className = 'pl-mention-list'
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', 'People')
    list.append(...people.map((person, i) => {
      const option = document.createElement('li')
      option.id = `${listId}-${i}`
      option.setAttribute('role', 'option')
      option.append(person.name, ' ', Object.assign(document.createElement('span'), { className: 'pl-muted pl-small', textContent: person.user }))
      // Before the textarea loses the focus.
      option.addEventListener('mousedown', event => {
        event.preventDefault()
        choose(i)
      })
      return option
    }))
    const { left, bottom, width } = target.getBoundingClientRect()
    Object.assign(list.style, { left: `${left}px`, top: `${bottom + 2}px`, width: `${width}px` })
    document.body.append(list)
    target.setAttribute('aria-autocomplete', 'list')
    target.setAttribute('aria-controls', listId)
    mark()
  }

  const choose = (at: number) => {
    const target = box!
    const typed = typedName(target.value.slice(0, target.selectionStart))
    const person = shown[at]
    hide()
    if (!typed || !person) return
    target.setRangeText(`@${person.write}`, typed.start, target.selectionStart, 'end')
    for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true }))
    hide()
  }

  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || !('mentions' in target.dataset)) return
    const typed = typedName(target.value.slice(0, target.selectionStart))
    const people = typed ? matching(peopleAround(target), typed.name) : []
    if (people.length) show(target, people)
    else hide()
  })
  document.addEventListener('focusout', ({ target }) => { if (target === box) hide() })
  addEventListener('scroll', event => { if (list && event.target !== box && !list.contains(event.target as Node)) hide() }, true)
  // Before the keys of the page, and before the form.
  document.addEventListener('keydown', event => {
    if (!list || event.target !== box || event.isComposing) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      chosen = (chosen + (key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length
      mark()
    } else if (key === 'Enter' || key === 'Tab') choose(chosen)
    else if (key === 'Escape') hide()
    else return
    event.preventDefault()
    event.stopPropagation()
  }, true)
}

function peopleAround(element: Element): Person[] {
  const json = element.closest<HTMLElement>('[data-people]')?.dataset.people
  return json ? JSON.parse(json) as Person[] : []
}

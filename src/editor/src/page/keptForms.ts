// Half-typed forms outlive a lost circuit: <form data-keep="KEY"> keeps its named fields in this tab until the form goes.
const prefix = 'plumbline:form:'

type Field = HTMLInputElement | HTMLTextAreaElement

export function keepForms(): void {
  document.addEventListener('input', remember)
  document.addEventListener('change', remember)
  new MutationObserver(records => {
    for (const { addedNodes, removedNodes } of records) {
      for (const field of inside<Field>(addedNodes, 'input[name], textarea[name]')) restore(field)
      for (const form of inside<HTMLFormElement>(removedNodes, 'form[data-keep]')) if (!form.isConnected) forget(form)
    }
  }).observe(document.body, { childList: true, subtree: true })
}

export interface KeptForm { key: string, fields: Record<string, string> }

/** Forms of this tab that were half filled in when the page was lost, for whoever would open them again. */
export function keptForms(): KeptForm[] {
  const found = new Map<string, Record<string, string>>()
  for (let i = 0; i < sessionStorage.length; i++) {
    const name = sessionStorage.key(i)!
    const [, key, field] = name.startsWith(prefix) ? /^(.+):([^:]+)$/.exec(name.slice(prefix.length)) ?? [] : []
    if (!key || !field) continue
    const fields = found.get(key) ?? {}
    fields[field] = sessionStorage.getItem(name)!
    found.set(key, fields)
  }
  return [...found].map(([key, fields]) => ({ key, fields }))
}

function remember({ target }: Event): void {
  const key = target instanceof Element && keyOf(target as Field)
  if (!key) return
  // What a form is about stands in hidden fields, which no event tells of.
  for (const hidden of (target as Field).form?.querySelectorAll<HTMLInputElement>('input[type=hidden][name]') ?? []) {
    const its = keyOf(hidden)
    if (its && hidden.value) sessionStorage.setItem(its, hidden.value)
  }
  const { type, checked, value } = target as HTMLInputElement
  if (type === 'radio' || type === 'checkbox' ? checked : value) sessionStorage.setItem(key, value)
  else if (type !== 'radio') sessionStorage.removeItem(key)
}

function restore(field: Field): void {
  const key = keyOf(field)
  const kept = key && sessionStorage.getItem(key)
  if (!kept) return
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
    if (field.value !== kept || field.checked) return
    field.checked = true
  } else {
    if (field.value) return
    field.value = kept
  }
  // The circuit learns of it as of typing.
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

/** The page took the form away: it was sent, or given up. A circuit that is lost takes nothing away. */
function forget(form: HTMLFormElement): void {
  const keys = Array.from({ length: sessionStorage.length }, (_, i) => sessionStorage.key(i)!)
  for (const key of keys) if (key.startsWith(`${prefix}${form.dataset.keep}:`)) sessionStorage.removeItem(key)
}

function keyOf(field: Field): string | null {
  const form = field.closest<HTMLFormElement>('form[data-keep]')
  return form && field.name ? `${prefix}${form.dataset.keep}:${field.name}` : null
}

function inside<T extends Element>(nodes: NodeList, selector: string): T[] {
  return [...nodes].flatMap(node => node instanceof Element
    ? [...(node.matches(selector) ? [node as T] : []), ...node.querySelectorAll<T>(selector)]
    : [])
}

// Suggests a new entry's address while its title is typed, until somebody edits the suggestion. Where this does not
// run, the server makes the same of an empty field; it also knows more letters.
export function suggest(title: string): string {
  return title.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f'’]/g, '').replace(/[^a-z0-9]+/g, '-').slice(0, 100).replace(/^-+|-+$/g, '')
}

export function suggestSlugs(): void {
  document.addEventListener('input', event => {
    const title = event.target as HTMLInputElement
    const slug = title.id ? document.querySelector<HTMLInputElement>(`[data-slug-of="${CSS.escape(title.id)}"]`) : null
    if (!slug || (slug.value && slug.value !== slug.dataset.suggested)) return
    slug.value = slug.dataset.suggested = suggest(title.value)
  })
}

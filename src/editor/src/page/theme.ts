// The theme button. theme.js, in the page's head, applies the choice before the first paint.
const key = 'plumbline-theme'

export function listenForThemeToggle(): void {
  document.addEventListener('click', event => {
    if (!(event.target as Element).closest('[data-theme-toggle]')) return
    const root = document.documentElement
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark'
    localStorage.setItem(key, root.dataset.theme)
  })
  // Enhanced navigation merges the new page's <html> into this one, which would take the attribute away.
  new MutationObserver(() => {
    if (!document.documentElement.dataset.theme) {
      const chosen = localStorage.getItem(key)
      const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
      document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    }
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
}

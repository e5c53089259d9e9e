// Runs before the first paint, so that a dark page never flashes light. Not a module for that reason.
(() => {
  const chosen = localStorage.getItem('plumbline-theme')
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()

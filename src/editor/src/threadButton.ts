/** For those who do not know the key. The selection stays, because the button never takes the focus from the text. */
export function threadButton(ask: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Comment'
  button.className = 'pl-mode'
  button.title = 'A thread on the selected words (Ctrl Alt M)'
  button.addEventListener('mousedown', event => event.preventDefault())
  button.addEventListener('click', ask)
  return button
}

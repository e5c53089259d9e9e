// A comment that is too long is refused where it is typed: sent over the circuit, it would close the connection.

export function refuseTooLong(): void {
  addEventListener('input', event => check(event.target), true)
  addEventListener('change', event => {
    if (check(event.target)) return
    // The circuit does not hear of it; keepForms has kept it at the last key.
    event.stopImmediatePropagation()
    ;(event.target as HTMLTextAreaElement).reportValidity()
  }, true)
}

function check(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLTextAreaElement) || !target.dataset.longest) return true
  const { length } = target.value
  const longest = Number(target.dataset.longest)
  const fits = length <= longest
  const count = (n: number) => n.toLocaleString('en')
  target.setCustomValidity(fits ? '' : `This has ${count(length)} characters, and ${count(longest)} is the most for one comment. Nothing was sent; shorten it, or make two of it.`)
  if (fits) target.removeAttribute('aria-invalid')
  else target.setAttribute('aria-invalid', 'true')
  return fits
}

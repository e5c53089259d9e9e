/** One stop for the Tab key in a row or column of elements; the arrow keys, Home and End go on from there. */
export function rove(box: HTMLElement, items: () => HTMLElement[], axis: 'row' | 'column'): void {
  const [back, on] = axis === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  const stopAt = (wanted: HTMLElement) => {
    for (const item of items()) item.tabIndex = item === wanted ? 0 : -1
  }
  box.addEventListener('keydown', event => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const next = event.key === on ? (at + 1) % all.length
      : event.key === back ? (at + all.length - 1) % all.length
      : event.key === 'Home' ? 0
      : event.key === 'End' ? all.length - 1
      : -1
    if (next < 0) return
    event.preventDefault()
    stopAt(all[next]!)
    all[next]!.focus()
  })
  box.addEventListener('focusin', event => {
    const item = items().find(one => one.contains(event.target as Node))
    if (item) stopAt(item)
  })
}

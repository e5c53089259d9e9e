// Keys of the review page that act on the circuit: c comments on the selection, y and d act on the flag in focus.
import { isDialogOpen, isTyping } from '../page/keys'

interface Listener {
  invokeMethodAsync(method: 'OnKey', key: string, flag: string | null): Promise<void>
}

export function watchKeys(listener: Listener): { destroy(): void } {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (isDialogOpen()) return
    const flag = (document.activeElement?.closest('[data-flag]') as HTMLElement | null)?.dataset.flag ?? null
    if (event.key === 'c' || (flag && (event.key === 'y' || event.key === 'd'))) {
      event.preventDefault()
      void listener.invokeMethodAsync('OnKey', event.key, flag)
    }
  }
  document.addEventListener('keydown', onKeyDown)
  return { destroy: () => document.removeEventListener('keydown', onKeyDown) }
}

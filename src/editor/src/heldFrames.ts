import type { EditorPort } from './editorPort'
import type { Frame } from './protocol'

/** A word is composed in seconds; one that is left half written must not keep the text from going on for good. */
const longest = 20_000

/**
 * Keeps back, in order, what would change the line in which a word is being composed: browsers end a composition whose
 * text is changed under it, and its letters stand in the text twice.
 */
export class HeldFrames {
  private readonly queue: { frame: Frame, take: () => void }[] = []
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly port: EditorPort) {}

  take(frame: Frame, take: () => void): void {
    if (!this.queue.length && !this.disturbs(frame)) return take()
    this.queue.push({ frame, take })
    if (this.queue.length === 1) this.wait()
  }

  /** What is kept back will come again, or means nothing any more. */
  drop(): void {
    clearTimeout(this.timer)
    this.queue.length = 0
  }

  private wait(): void {
    this.port.whenComposed?.(() => this.release(false))
    this.timer = setTimeout(() => this.release(true), longest)
  }

  private release(whatever: boolean): void {
    if (!this.queue.length) return
    clearTimeout(this.timer)
    while (this.queue.length && (whatever || !this.disturbs(this.queue[0]!.frame))) this.queue.shift()!.take()
    if (this.queue.length) this.wait()
  }

  private disturbs(frame: Frame): boolean {
    return frame.type === 'updates' && (this.port.disturbs?.(frame.from, frame.updates) ?? false)
  }
}

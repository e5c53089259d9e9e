/** Nothing happened for this long: the person is elsewhere. */
export const idleAfter = 120_000

/** Tells whether somebody is at this window: idle after two quiet minutes, or when it is hidden. */
export class Idleness {
  private idle = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly stir = () => this.active()
  private readonly turn = () => { if (this.page.visibilityState === 'hidden') this.set(true); else this.active() }

  constructor(private readonly page: Document, private readonly tell: (idle: boolean) => void) {
    for (const event of ['keydown', 'pointerdown', 'wheel']) page.addEventListener(event, this.stir, { passive: true })
    page.addEventListener('visibilitychange', this.turn)
    this.turn()
  }

  /** After a reconnect the server knows nothing of it. */
  repeat(): void { if (this.idle) this.tell(true) }

  destroy(): void {
    clearTimeout(this.timer)
    for (const event of ['keydown', 'pointerdown', 'wheel']) this.page.removeEventListener(event, this.stir)
    this.page.removeEventListener('visibilitychange', this.turn)
  }

  private active(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.set(true), idleAfter)
    this.set(false)
  }

  private set(idle: boolean): void {
    if (idle === this.idle) return
    this.idle = idle
    this.tell(idle)
  }
}

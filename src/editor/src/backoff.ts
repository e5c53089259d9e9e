/** How long to wait before the next attempt: longer each time, never quite the same for everybody. */
export class Backoff {
  private attempts = 0

  get failed(): boolean { return this.attempts > 0 }

  next(): number {
    const longest = Math.min(15_000, 250 * 2 ** this.attempts++)
    return longest * (0.75 + Math.random() / 4)
  }

  reset(): void { this.attempts = 0 }
}

import { HttpError } from '@microsoft/signalr'
import { Backoff } from './backoff'
import type { DraftConnection } from './protocol'

export interface LinkEvents {
  up(connection: DraftConnection): void
  down(): void
  /** The way to the hub itself asks for a sign-in. */
  signInWanted(): void
}

// The hub itself lets everybody connect; a proxy or a later policy may not.
const isSignInError = (error: unknown) => error instanceof HttpError && (error.statusCode === 401 || error.statusCode === 403)

/** The one connection that counts, made anew after each loss, and the one wait that may be running. */
export class Link {
  private connection: DraftConnection | null = null
  private waiting: ReturnType<typeof setTimeout> | undefined
  private closed = false
  private readonly backoff = new Backoff()

  constructor(private readonly connect: () => DraftConnection, private readonly events: LinkEvents) {}

  get current(): DraftConnection | null { return this.connection }

  /** Attempts have failed since the last time that all was well. */
  get failed(): boolean { return this.backoff.failed }

  is(connection: DraftConnection): boolean { return connection === this.connection }

  async start(): Promise<void> {
    if (this.closed || this.connection) return
    clearTimeout(this.waiting)
    const connection = this.connect()
    this.connection = connection
    connection.onClosed(() => this.lost(connection))
    try {
      await connection.start()
    } catch (error) {
      if (isSignInError(error)) this.events.signInWanted()
      this.lost(connection)
      return
    }
    if (this.is(connection)) this.events.up(connection)
  }

  /** Gives up a connection that is dead, whatever it says of itself, and makes another at once. */
  async restart(): Promise<void> {
    const old = this.connection
    if (old) {
      this.lost(old)
      void old.stop()
    }
    await this.start()
  }

  /** Replaces whatever was waited for. */
  after(milliseconds: number, action: () => void): void {
    clearTimeout(this.waiting)
    if (!this.closed) this.waiting = setTimeout(action, milliseconds)
  }

  /** Longer after each failure. */
  pause(): number { return this.backoff.next() }

  well(): void { this.backoff.reset() }

  close(): void {
    this.closed = true
    clearTimeout(this.waiting)
    void this.connection?.stop()
    this.connection = null
  }

  private lost(connection: DraftConnection): void {
    if (!this.is(connection)) return
    this.connection = null
    if (this.closed) return
    this.after(this.pause(), () => void this.start())
    this.events.down()
  }
}

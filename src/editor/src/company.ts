import type { PresenceFrame } from './protocol'

/** A person who has the draft open, in one window or several. */
export interface Companion {
  person: string
  name: string
  colour: number
  /** In none of their windows has anything happened for a while. */
  idle: boolean
  /** Newest last. */
  windows: string[]
}

/** Who else has the draft open. */
export class Company {
  private readonly windows = new Map<string, PresenceFrame>()

  take(frame: PresenceFrame): void {
    if (frame.state === 'gone') this.windows.delete(frame.client)
    else this.windows.set(frame.client, frame)
  }

  clear(): void { this.windows.clear() }

  /** The window that a cursor belongs to; none for a cursor that nobody was announced with. */
  of(client: string): PresenceFrame | undefined { return this.windows.get(client) }

  people(): Companion[] {
    const people = new Map<string, Companion>()
    for (const { client, person, name, colour, state } of this.windows.values()) {
      const known = people.get(person)
      if (known) {
        known.idle &&= state === 'idle'
        known.windows.push(client)
      } else {
        people.set(person, { person, name, colour, idle: state === 'idle', windows: [client] })
      }
    }
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
  }
}

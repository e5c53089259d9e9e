import type { Findings } from './findingList'
import type { PeerFrame, PresenceFrame, SuggestionsFrame } from './protocol'
import type { Status } from './status'

/** What a session tells of itself. */
export interface SessionEvents {
  status(status: Status): void
  /** @param same nothing came or went since the last time; places moved at most */
  findings(findings: Findings, same: boolean): void
  version(version: number): void
  /** Here from now on, and to be shown to the others. */
  joined(): void
  presence(frame: PresenceFrame): void
  peer(frame: PeerFrame): void
  suggestions?(frame: SuggestionsFrame): void
  /** What may be done here from now on. */
  permitted?(may: { write: boolean, suggest: boolean }, name: string): void
  /** The connection is lost: who is here is not known any more. */
  alone(): void
  /** Words that could not be merged; they are in the outbox's kept texts. */
  kept(): void
}

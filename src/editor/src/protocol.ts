// What the draft hub and the editor say to each other; the C# side is Live/Drafts.

export interface Suggestion { title: string, start: number, end: number, replacement: string }

/** Offsets are UTF-16 code units, half-open. */
export interface Finding {
  start: number
  end: number
  label: string
  family: string
  severity: string
  phrase: string
  message: string
  suggestions: Suggestion[]
  rule: string
}

export interface Update { client: string, sequence: number, author: string, changes: string }

export interface JoinedFrame {
  type: 'joined'
  version: number
  /** Absent when `updates` lead from the asker's version to this one. */
  text?: string
  updates?: Update[]
  canWrite: boolean
  reason?: string
  person: string
  name: string
}
export interface RefusedFrame { type: 'refused', reason: string, signedIn: boolean }
export interface UpdatesFrame { type: 'updates', from: number, updates: Update[] }
export interface FindingsFrame { type: 'findings', version: number, findings: Finding[], complaint?: string }
/** What this window may do has changed while the draft was open. */
export interface RightsFrame { type: 'rights', canWrite: boolean, reason?: string }
/** Somebody's window is here, is left alone, or is gone. */
export interface PresenceFrame { type: 'presence', client: string, person: string, name: string, colour: number, state: 'active' | 'idle' | 'gone' }
/** Where the cursor is of a window that a presence frame has told of. */
export interface PeerFrame { type: 'peer', client: string, version: number, anchor: number, head: number }
export type Frame = JoinedFrame | RefusedFrame | UpdatesFrame | FindingsFrame | RightsFrame | PresenceFrame | PeerFrame

export interface PushRequest {
  draft: string
  person: string
  version: number
  client: string
  firstSequence: number
  changes: string[]
}

export interface PushAnswer {
  kind: 'accepted' | 'duplicate' | 'tooOld' | 'invalid' | 'tooLarge' | 'refused' | 'signedOut'
  version?: number | null
  reason?: string | null
}

export interface FrameSink { next(frame: Frame): void, ended(): void }

/** The way to the hub, so that the session can be tried without one. */
export interface DraftConnection {
  start(): Promise<void>
  stop(): Promise<void>
  /** Called once, when a started connection is lost or stopped. */
  onClosed(handler: () => void): void
  /** Returns how to leave again. */
  join(draft: string, client: string, since: number | null, sink: FrameSink): () => void
  push(request: PushRequest): Promise<PushAnswer>
  pull(draft: string, version: number): Promise<UpdatesFrame | null>
  point(draft: string, client: string, version: number, anchor: number, head: number): Promise<void>
  idle(draft: string, client: string, idle: boolean): Promise<void>
}

// What the draft hub and the editor say to each other; the C# side is Live/Drafts.

export interface Suggestion { title: string, start: number, end: number, replacement: string }

/** Offsets are UTF-16 code units, half-open. */
export interface Finding {
  /** The same as long as the finding stands. */
  id: number
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
  maySuggest?: boolean
  reason?: string
  person: string
  name: string
}
export interface RefusedFrame { type: 'refused', reason: string, signedIn: boolean }
export interface UpdatesFrame { type: 'updates', from: number, updates: Update[] }
export interface FindingsFrame { type: 'findings', version: number, findings: Finding[], complaint?: string }
/** What a new check made of the findings sent before, each moved along with the text. */
export interface FindingChangesFrame { type: 'findingChanges', version: number, gone: number[], come: Finding[] }
/** What this window may do has changed while the draft was open. */
export interface RightsFrame { type: 'rights', canWrite: boolean, maySuggest?: boolean, reason?: string }
/** Somebody's window is here, is left alone, or is gone. */
export interface PresenceFrame { type: 'presence', client: string, person: string, name: string, colour: number, state: 'active' | 'idle' | 'gone' }
/** Where the cursor is of a window that a presence frame has told of. */
export interface PeerFrame { type: 'peer', client: string, version: number, anchor: number, head: number }
/** What somebody proposes. Spans are start and end after one another; none when it has lost its place. */
export interface SuggestionItem {
  id: string
  author: string
  name: string
  at: string
  kind: 'insertion' | 'deletion'
  spans: number[]
  words: string
}
export interface SuggestionsFrame { type: 'suggestions', version: number, suggestions: SuggestionItem[] }
export type Frame = JoinedFrame | RefusedFrame | UpdatesFrame | FindingsFrame | FindingChangesFrame | RightsFrame | PresenceFrame | PeerFrame | SuggestionsFrame

/** Either `insert` or the range is empty. */
export interface SuggestedEdit { id: string, start: number, end: number, insert: string }
export interface SuggestRequest { draft: string, person: string, version: number, edits: SuggestedEdit[], withdrawn: string[] }
export interface SuggestionAnswer { kind: 'done' | 'stale' | 'refused' | 'signedOut' | 'invalid', done: string[], reason?: string | null }
export type Verb = 'accept' | 'reject' | 'reopen'

/** Who wrote what: lengths and indices of people after one another, over the whole text. */
export interface Authorship { version: number, people: { id: string, name: string }[], spans: number[] }

export interface PushRequest {
  draft: string
  person: string
  version: number
  client: string
  firstSequence: number
  changes: string[]
}

export interface PushAnswer {
  kind: 'accepted' | 'duplicate' | 'tooOld' | 'invalid' | 'tooLarge' | 'frozen' | 'refused' | 'signedOut'
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
  suggest?(request: SuggestRequest): Promise<SuggestionAnswer>
  decide?(draft: string, verb: Verb, ids: readonly string[]): Promise<SuggestionAnswer>
  authorship?(draft: string): Promise<Authorship>
}

export type SessionState = 'opening' | 'saved' | 'saving' | 'offline' | 'read-only' | 'recovered' | 'signed-out'

export interface Status {
  state: SessionState
  /** Changes that are typed and not yet known to be saved. */
  pending: number
  /** A sentence for the person, or empty. */
  detail: string
}

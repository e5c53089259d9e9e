// Entry point of the draft editor; re-exports only.
export { mount, type EditorHandle, type EditorOptions } from './mount'
export type { DotNetListener } from './listener'
export type { Mark } from './marks'
export type { Selected } from './selection'
export type { Finding, Suggestion } from './protocol'
export type { SessionState, Status } from './status'
export { keptForms } from './page/keptForms'
export { showThread } from './page/threads'

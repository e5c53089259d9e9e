// Loaded when somebody pastes formatted text into the draft editor.
export { pasteAsMarkdown } from './writing/paste/markdown'

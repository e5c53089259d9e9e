// What the source pane needs in the browser: selecting passages of a source, with the mouse or with keys alone.
export { readPassages } from './sources/readPassages'

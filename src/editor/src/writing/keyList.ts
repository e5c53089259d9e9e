/** Keys of the toolbar's actions, in CodeMirror's notation: Mod is Ctrl, or Cmd on a Mac. */
export const keys = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  link: 'Mod-k',
  number: 'Mod-Shift-7',
  bullet: 'Mod-Shift-8',
  quote: 'Mod-Shift-9',
  footnote: 'Mod-Alt-f',
  cite: 'Mod-Alt-c',
  table: 'Mod-Alt-t',
  find: 'Mod-f',
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
  heading: (level: number) => `Mod-Alt-${level}`,
} as const

/** As the page's key help has them. */
export const writingKeys: [string, string][] = [
  ['Ctrl B  Ctrl I', 'bold, italic (editor)'],
  ['Ctrl K', 'link; within a link: take it off (editor)'],
  ['Ctrl Alt 1 … 4', 'heading; Ctrl Alt 0 a paragraph (editor)'],
  ['Ctrl Shift 7 8 9', 'numbered list, list, quote (editor)'],
  ['Ctrl Alt F', 'footnote, and back to its mark (editor)'],
  ['Ctrl Alt C', 'cite a source (editor)'],
  ['Ctrl Alt T', 'table, or another row of it (editor)'],
  ['Ctrl F  F3', 'find and replace; next match (editor)'],
  ['Ctrl Shift V', 'paste as plain text (editor)'],
  ['Tab  Shift Tab', 'list item further in, out (editor)'],
  ['Escape, then Tab', 'leave the text (editor)'],
]

const onMac = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** "Ctrl+Shift+8", as people write it. */
export const spoken = (key: string): string => named(key, onMac() ? 'Cmd' : 'Ctrl')

/** "Control+Shift+8", as aria-keyshortcuts has it. */
export const ariaKeys = (key: string): string => named(key, onMac() ? 'Meta' : 'Control')

const named = (key: string, mod: string) =>
  key.split('-').map(part => part === 'Mod' ? mod : part.length === 1 ? part.toUpperCase() : part).join('+')

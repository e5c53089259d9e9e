import { EditorView } from '@codemirror/view'

// Findings are underlined (see theme.ts). Marks are told from them, and from each other, by shape first: evidence hangs on
// a double, broken or dotted rule below the line; a thread stands between two bars, a blocking one under a rule as well; what is
// a mere place is a small wedge.
export const markTheme = EditorView.theme({
  '.pl-mark-evidence': { borderBottom: '3px double var(--ok)', paddingBottom: '2px' },
  '.pl-mark-evidence-contradicts': { borderBottom: '3px dashed var(--bad)' },
  '.pl-mark-evidence-mentions': { borderBottom: '3px dotted var(--ink-3)' },
  '.pl-mark-thread': { backgroundColor: 'var(--mark)', borderInline: '2px solid var(--warn)', borderRadius: '3px' },
  '.pl-mark-thread-blocking': { borderInline: '3px solid var(--bad)', boxShadow: 'inset 0 2px var(--bad)' },
  '.pl-mark-place::before': { content: '"‸"', color: 'var(--accent)', fontWeight: '600' },
})

import { findNext, findPrevious, openSearchPanel, closeSearchPanel, search } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

/** Find and replace in a panel above the text, in our words and colours. */
export const finding: Extension = [
  search({ top: true }),
  EditorState.phrases.of({ next: 'Next', previous: 'Previous', all: 'Select all', 'match case': 'Match case', 'by word': 'Whole words', regexp: 'Pattern', replace: 'Replace', 'replace all': 'Replace all' }),
  keymap.of([
    { key: 'Mod-f', run: openSearchPanel, scope: 'editor search-panel', preventDefault: true },
    { key: 'F3', run: findNext, shift: findPrevious, scope: 'editor search-panel', preventDefault: true },
    { key: 'Mod-g', run: findNext, shift: findPrevious, scope: 'editor search-panel', preventDefault: true },
    { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
  ]),
  EditorView.theme({
    '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
    '.cm-panel.cm-search': { padding: '8px 32px 8px 12px', fontSize: 'var(--t2)', display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center' },
    '.cm-panel.cm-search br': { flexBasis: '100%', content: '""' },
    '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': { margin: '0' },
    '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: 'var(--t1)', color: 'var(--ink-2)' },
    '.cm-panel.cm-search .cm-textfield': {
      width: 'auto', flex: '1 1 130px', minWidth: '0', maxWidth: '260px', padding: '3px 8px', fontSize: 'var(--t2)',
      color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--ink-3)', borderRadius: '4px',
    },
    '.cm-panel.cm-search .cm-button': {
      padding: '3px 8px', fontSize: 'var(--t1)', color: 'var(--ink)', background: 'var(--paper)', border: '1px solid var(--line)', borderRadius: '4px', cursor: 'pointer',
    },
    '.cm-panel.cm-search [name=close]': { color: 'var(--ink-2)', fontSize: '20px', width: '28px', height: '28px', top: '4px', right: '4px', cursor: 'pointer' },
    '.cm-panel.cm-search :focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
    '.cm-searchMatch': { backgroundColor: 'var(--mark)', outline: '1px solid var(--ink-3)' },
    '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--accent-soft)', outline: '2px solid var(--accent)' },
  }),
]

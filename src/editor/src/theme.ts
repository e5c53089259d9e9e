import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

// Colours, fonts and sizes are the page's tokens; see tokens.css.
const page = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--serif)', fontSize: 'var(--t4)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { maxWidth: '66ch', margin: '0 auto', padding: '24px 16px', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft)' },
  '.cm-placeholder': { color: 'var(--ink-3)', fontStyle: 'italic' },
  '.cm-tooltip': { backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--line)', borderRadius: '6px' },
  '.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--ink)', borderColor: 'var(--line)', fontFamily: 'var(--sans)' },
})

const underlines = EditorView.theme({
  '.pl-flag': { textDecorationLine: 'underline', textDecorationThickness: '2px', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  '.pl-high': { textDecorationStyle: 'solid' },
  '.pl-medium': { textDecorationStyle: 'dashed' },
  '.pl-low': { textDecorationStyle: 'dotted' },
  '.pl-flag.pl-loaded': { textDecorationColor: 'var(--loaded)', backgroundColor: 'var(--loaded-soft)' },
  '.pl-flag.pl-bothsidist': { textDecorationColor: 'var(--bothsidist)', backgroundColor: 'var(--bothsidist-soft)' },
})

const cards = EditorView.theme({
  '.pl-card': { fontFamily: 'var(--sans)', fontSize: 'var(--t2)', lineHeight: '1.4', maxWidth: '44ch', padding: '8px 12px' },
  '.pl-card + .pl-card': { borderTop: '1px solid var(--line)' },
  '.pl-card p': { margin: '4px 0 8px' },
  '.pl-card-label': { fontWeight: '600' },
  '.pl-card.pl-loaded .pl-card-label': { color: 'var(--loaded)' },
  '.pl-card.pl-bothsidist .pl-card-label': { color: 'var(--bothsidist)' },
  '.pl-card-severity': { color: 'var(--ink-3)', fontSize: 'var(--t1)', fontWeight: '400', marginInlineStart: '8px' },
  '.pl-card button': {
    font: 'inherit', color: 'var(--accent)', background: 'var(--paper)', border: '1px solid var(--line)', borderRadius: '4px',
    padding: '3px 8px', marginInlineEnd: '6px', marginBottom: '4px', cursor: 'pointer',
  },
  '.pl-card button:hover, .pl-card button:focus-visible': { background: 'var(--accent-soft)', outline: '2px solid var(--accent)', outlineOffset: '-1px' },
})

// The colour comes from the class pl-peer-N, which the page's list of people has too; see plumbline.css.
const others = EditorView.theme({
  '.pl-peer': { position: 'relative', borderInlineStart: '2px solid var(--peer)', marginInlineStart: '-1px', marginInlineEnd: '-1px' },
  '.pl-peer-name': {
    position: 'absolute', bottom: '100%', insetInlineStart: '-2px', padding: '0 4px', whiteSpace: 'nowrap', pointerEvents: 'none',
    color: 'var(--on-peer)', background: 'var(--peer)', borderRadius: '3px 3px 3px 0', font: '500 var(--t1)/1.4 var(--sans)',
  },
  '.pl-peer-selection': { backgroundColor: 'color-mix(in srgb, var(--peer) 18%, transparent)' },
})

const suggestions = EditorView.theme({
  '.pl-suggested': { cursor: 'pointer', textDecorationSkipInk: 'none' },
  '.pl-insertion': { color: 'var(--ok)', backgroundColor: 'var(--ok-soft)', textDecoration: 'underline 2px', textUnderlineOffset: '3px' },
  '.pl-deletion': { color: 'var(--bad)', backgroundColor: 'var(--bad-soft)', textDecoration: 'line-through 2px' },
  '.pl-beside': { whiteSpace: 'pre-wrap' },
  '.pl-insertion.pl-beside::before': { content: '"‸"', fontWeight: '700', opacity: '0.7' },
  '.pl-author': { borderBottom: '3px solid transparent' },
  '.pl-author-0': { backgroundColor: 'var(--author-1)', borderBottom: '3px solid var(--author-1-line)' },
  '.pl-author-1': { backgroundColor: 'var(--author-2)', borderBottom: '3px dashed var(--author-2-line)' },
  '.pl-author-2': { backgroundColor: 'var(--author-3)', borderBottom: '3px dotted var(--author-3-line)' },
  '.pl-author-3': { backgroundColor: 'var(--author-4)', borderBottom: '3px double var(--author-4-line)' },
  '.pl-author-4': { backgroundColor: 'var(--author-5)', borderBottom: '2px solid var(--author-5-line)' },
  '.pl-author-5': { backgroundColor: 'var(--author-6)', borderBottom: '2px dashed var(--author-6-line)' },
})

const prose = HighlightStyle.define([
  { tag: tags.heading1, fontSize: '1.4em', fontWeight: '600' },
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.link, color: 'var(--accent)' },
  { tag: tags.url, color: 'var(--ink-2)' },
  { tag: tags.monospace, fontFamily: 'ui-monospace, monospace', fontSize: '0.9em' },
  { tag: tags.processingInstruction, color: 'var(--ink-3)' },
])

export const theme: Extension = [page, underlines, cards, others, suggestions, syntaxHighlighting(prose)]

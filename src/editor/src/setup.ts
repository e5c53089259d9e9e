import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { commonmarkLanguage, deleteMarkupBackward, pasteURLAsLink } from '@codemirror/lang-markdown'
import { LanguageSupport } from '@codemirror/language'
import { type Extension, Prec } from '@codemirror/state'
import { drawSelection, dropCursor, EditorView, keymap, placeholder } from '@codemirror/view'
import { lineDirection } from './direction'
import { flagHover } from './flagHover'
import { flagKeys } from './flagKeys'
import { flags } from './flags'
import { markKeys } from './markKeys'
import { marks } from './marks'
import { markTheme } from './markTheme'
import { peers } from './peers'
import { theme } from './theme'
import { threadKeys } from './threadKeys'
import { continueMarkup } from './writing/lists'

// Not `markdown()`: that brings the parsers of HTML, CSS and JavaScript along, which published texts have none of.
const markdown = new LanguageSupport(commonmarkLanguage, [
  Prec.high(keymap.of([{ key: 'Enter', run: continueMarkup }, { key: 'Backspace', run: deleteMarkupBackward }])),
  pasteURLAsLink,
])

/** Everything of the editor that has nothing to do with other people. */
export function writingSetup(label: string): Extension {
  return [
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences' }),
    placeholder('Write here'),
    drawSelection(),
    dropCursor(),
    history(),
    markdown,
    lineDirection,
    flags,
    flagHover,
    flagKeys,
    marks,
    markKeys,
    threadKeys,
    markTheme,
    peers,
    keymap.of([...defaultKeymap, ...historyKeymap]),
    theme,
  ]
}

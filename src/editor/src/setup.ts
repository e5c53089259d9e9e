import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import type { Extension } from '@codemirror/state'
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

/** Everything of the editor that has nothing to do with other people. */
export function writingSetup(label: string): Extension {
  return [
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences' }),
    placeholder('Write here'),
    drawSelection(),
    dropCursor(),
    history(),
    markdown(),
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

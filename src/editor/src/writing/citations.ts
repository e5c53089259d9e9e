import type { EditorState, TransactionSpec } from '@codemirror/state'
import { type Definition, definitionsIn, insertMark, insertNote } from './footnotes'

/** A source that is attached to the entry, as the server gives it. */
export interface Citable {
  id: string
  title: string
  publisher: string | null
  /** Publisher, date, reliability, in a line. */
  about: string
  address: string | null
  /** The note in the house's form. */
  note: string
  /** Why it cannot be cited. */
  refusal: string | null
}

/** The number of a source that the text cites already. */
export function citedAs(definitions: readonly Definition[], source: Citable): string | null {
  return definitions.find(({ text }) => isOf(text, source))?.label ?? null
}

// A note may have been shortened or given a page number since: the address tells a source, or its title and publisher do.
function isOf(text: string, { address, title, publisher, note }: Citable): boolean {
  if (text === note) return true
  if (address) return text.includes(`(${address})`) || text.includes(`(<${address}>)`) || text.includes(`<${address}>`)
  const words = plain(text)
  return words.includes(`“${plain(title)}”`) && (!publisher || words.includes(plain(publisher)))
}

const plain = (text: string) => text.replace(/\\(?=[\p{P}\p{S}])/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

/** Cites a source where the selection ends: a new note at the foot of the text, or the number of the one it has there. */
export function cite(state: EditorState, source: Citable): TransactionSpec | null {
  if (source.refusal) return null
  const label = citedAs(definitionsIn(state.doc), source)
  return label === null ? insertNote(state, source.note) : insertMark(state, label)
}

/** Those whose title, publisher or line about them has every word that was typed. */
export function matching(sources: readonly Citable[], typed: string): Citable[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  return sources.filter(({ title, publisher, about }) => {
    const text = fold(`${title} ${publisher ?? ''} ${about}`)
    return words.every(word => text.includes(word))
  })
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

import { EditorState, type Extension, Transaction } from '@codemirror/state'

/** As the server's limit: it would refuse what makes a text longer than this. */
export const longestText = 1_000_000

/** Refuses an edit that the server would refuse, before it is made, so that nothing has to be taken back. */
export function sizeLimit(refused: (reason: string) => void): Extension {
  return EditorState.transactionFilter.of(transaction => {
    const { docChanged, newDoc, startState } = transaction
    if (!docChanged || transaction.annotation(Transaction.remote)) return transaction
    if (newDoc.length <= longestText || newDoc.length <= startState.doc.length) return transaction
    refused(tooLong(newDoc.length))
    return []
  })
}

export const tooLong = (length: number): string =>
  `A draft holds at most ${longestText.toLocaleString('en')} characters; this would make it ${length.toLocaleString('en')}.`

import { sha256 } from './hash'
import { kindOf } from './kinds'
import { ImportProblem } from './problem'

/** What the browser made of a file; null where the server reads the file itself. */
export interface ReadFile {
  text: string
  format: 'Docx' | 'Pdf' | 'Html'
  hash: string

  /** The page itself is sent, too, and kept as a snapshot. */
  sendsFile: boolean
}

export const mostBytes = 20 * 1024 * 1024

export async function readFile(file: File): Promise<ReadFile | null> {
  if (file.size > mostBytes) throw new ImportProblem('The file is larger than 20 MB, the most that can be imported. Split it, or import the part that matters.')
  if (file.size === 0) throw new ImportProblem('The file is empty.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  switch (kindOf(file.name, bytes)) {
    case 'docx':
      return { text: await (await import('./docx')).readDocx(bytes), format: 'Docx', hash: await sha256(bytes), sendsFile: false }
    case 'pdf':
      return { text: await (await import('./pdf')).readPdf(bytes), format: 'Pdf', hash: await sha256(bytes), sendsFile: false }
    case 'html':
      return { text: await pageText(bytes), format: 'Html', hash: await sha256(bytes), sendsFile: true }
    case 'archive':
      throw new ImportProblem('This file is an archive or an office document of another kind, whatever its name says. Unpack it, or save the text as .docx or .txt.')
    case 'text':
      return null
  }
}

async function pageText(bytes: Uint8Array): Promise<string> {
  const { decodePage } = await import('./decode')
  const { toMarkdown } = await import('./markdown')
  return toMarkdown(decodePage(bytes))
}

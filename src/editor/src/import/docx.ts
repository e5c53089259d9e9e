import mammoth from 'mammoth'
import { toMarkdown } from './markdown'
import { ImportProblem } from './problem'
import { unpackedSize } from './zipSize'

const largest = 200 * 1024 * 1024

export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const size = unpackedSize(bytes)
  if (size === null) throw damaged()
  if (size > largest) throw new ImportProblem('This Word document unpacks to more than 200 MB, so it was not opened. Save the part that matters as a document of its own.')
  // Mammoth throws whatever the part of it throws that met the damage; every one means the same to the importer.
  const html = await mammoth.convertToHtml({ arrayBuffer: bytes.buffer }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .then(result => result.value, () => { throw damaged() })
  const markdown = toMarkdown(html)
  if (!markdown) throw new ImportProblem('This Word document holds no text.')
  return markdown
}

const damaged = (): ImportProblem => new ImportProblem('This file is no Word document, or it is damaged: Word may still be able to open it and save it again.')

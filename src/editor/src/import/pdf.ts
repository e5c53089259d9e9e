import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import { ImportProblem } from './problem'
import { paragraphsOf } from './pdfLines'

// Our own copy beside this bundle: the site's policy lets no script come from elsewhere.
GlobalWorkerOptions.workerSrc = new URL('pdf.worker.js', import.meta.url).href

export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const loading = getDocument({ data: bytes.slice(), isEvalSupported: false, useWasm: false, disableFontFace: true, stopAtErrors: false })
  try {
    const text = await textOf(await loading.promise)
    if (!text) throw new ImportProblem('This PDF holds no text: its pages are pictures. A program has to read it first (OCR), or type what you need of it below.')
    return text
  } catch (problem) {
    throw problem instanceof ImportProblem ? problem : explained(problem)
  } finally {
    await loading.destroy()
  }
}

async function textOf(document: PDFDocumentProxy): Promise<string> {
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    pages.push(paragraphsOf(content.items.flatMap(item => ('str' in item ? [item] : []))))
    page.cleanup()
  }
  return pages.filter(page => page).join('\n\n')
}

function explained(problem: unknown): ImportProblem {
  const name = problem instanceof Error ? problem.name : ''
  return new ImportProblem(name === 'PasswordException'
    ? 'This PDF is locked with a password. Save a copy without one, and choose that.'
    : 'This file is no PDF, or it is damaged: a PDF reader may still be able to open it and save it again.')
}

// What a file is, by its first bytes and its name. A name can lie; the bytes of an archive or a PDF cannot.
export type FileKind = 'docx' | 'pdf' | 'html' | 'text' | 'archive'

const has = (bytes: Uint8Array, signature: number[], at = 0): boolean => signature.every((byte, i) => bytes[at + i] === byte)

export function kindOf(name: string, bytes: Uint8Array): FileKind {
  if (has(bytes, [0x50, 0x4b])) return holdsWordDocument(bytes) ? 'docx' : 'archive'
  if (has(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  const extension = name.toLowerCase().split('.').pop() ?? ''
  // A document that lost its own signature is told so by its reader.
  if (extension === 'docx') return 'docx'
  if (extension === 'pdf') return 'pdf'
  return ['html', 'htm', 'xhtml'].includes(extension) ? 'html' : 'text'
}

// The archive's own list of files, at its end, names this part of every Word document.
function holdsWordDocument(bytes: Uint8Array): boolean {
  const name = new TextEncoder().encode('word/document.xml')
  const last = bytes.length - name.length
  for (let at = 0; at <= last; at++) if (bytes[at] === name[0] && has(bytes, [...name], at)) return true
  return false
}

// A saved page says how it is encoded: by its first bytes, or in its head. Where it says nothing it is UTF-8 or, failing that, what old pages were.
const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i

export function decodePage(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const named = declared.exec(head)?.[1]
  if (named && isKnown(named)) return named
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding.length > 0
  } catch (problem) {
    if (problem instanceof RangeError) return false
    throw problem
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (problem) {
    if (problem instanceof TypeError) return false
    throw problem
  }
}

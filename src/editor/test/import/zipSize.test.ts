import { describe, expect, it } from 'vitest'
import { unpackedSize } from '../../src/import/zipSize'

// An archive's list of files and its end, of the files' unpacked sizes.
function list(sizes: number[]): Uint8Array {
  const bytes = new Uint8Array(46 * sizes.length + 22)
  const view = new DataView(bytes.buffer)
  sizes.forEach((size, i) => {
    view.setUint32(46 * i, 0x02014b50, true)
    view.setUint32(46 * i + 24, size, true)
  })
  view.setUint32(46 * sizes.length, 0x06054b50, true)
  view.setUint16(46 * sizes.length + 10, sizes.length, true)
  return bytes
}

describe('what an archive unpacks to', () => {
  it('is added up from its list', () => expect(unpackedSize(list([5, 4_000_000_000]))).toBe(4_000_000_005))
  it('is unknown where the list is damaged', () => {
    expect(unpackedSize(list([5]).subarray(0, 40))).toBeNull()
    expect(unpackedSize(new Uint8Array(10))).toBeNull()
  })
})

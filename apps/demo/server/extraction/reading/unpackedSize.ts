const entryMark = 0x02014b50
const entryHeaderBytes = 46

/** Adds up the sizes that a ZIP archive's directory declares, so that a ZIP bomb is refused before it is unpacked. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = 0; at + entryHeaderBytes <= view.byteLength; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== entryMark) continue
    total += view.getUint32(at + 24, true)
  }
  return total
}

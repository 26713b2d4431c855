/**
 * Decodes standard base64, strictly: Node's own decoder skips whatever it does not know, and a damaged document
 * would be kept as if it were whole.
 *
 * @returns `undefined` for anything but standard, padded base64.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  return Buffer.from(text, 'base64')
}

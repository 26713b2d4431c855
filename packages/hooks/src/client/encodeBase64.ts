/** A multiple of 3, so that the pieces join without padding between them; small enough to spread as arguments. */
const chunkBytes = 0x6000

/** Encodes bytes as standard base64 without a `data:` prefix (contract row 26). */
export function encodeBase64(bytes: Uint8Array): string {
  const chunks: string[] = []
  for (let start = 0; start < bytes.length; start += chunkBytes)
    chunks.push(btoa(String.fromCharCode(...bytes.subarray(start, start + chunkBytes))))
  return chunks.join('')
}

/** Reads a stream to its end, or gives `undefined` as soon as it is longer than allowed, and cancels it. */
export async function readBounded(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let bytes = new Uint8Array()
  let size = 0
  const reader = stream?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const end = size + read.value.byteLength
    if (end > maxBytes) {
      // Not waited for: a stream may take its time to be cancelled, and a failure to do so changes nothing here.
      reader?.cancel().catch(() => {})
      return undefined
    }
    // Copied at once: in pieces of a byte each, which anybody can send, a body would take 200 times its size.
    if (end > bytes.byteLength) {
      const larger = new Uint8Array(Math.max(end, 2 * bytes.byteLength))
      larger.set(bytes)
      bytes = larger
    }
    bytes.set(read.value, size)
    size = end
  }
  return bytes.subarray(0, size)
}

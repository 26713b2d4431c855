import { HTTPException } from 'hono/http-exception'
import { bodyTimeoutMs, maxDocumentWords } from '../config/limits.ts'

/**
 * Reads a request's body up to a size and within a time.
 *
 * @throws HTTPException 413 as soon as it is too large, announced or not; 408 when it stalls.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
  timeoutMs: number = bodyTimeoutMs,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length'))
  if (announced > maxBytes) throw tooLarge()
  const body = growingBuffer(announced > 0 ? announced : firstBytes)
  const reader = request.body?.getReader()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    void reader?.cancel().catch(() => undefined)
  }, timeoutMs)
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
      if (body.append(read.value) > maxBytes) {
        void reader?.cancel().catch(() => undefined)
        throw tooLarge()
      }
  } finally {
    clearTimeout(timer)
  }
  if (isLate) throw new HTTPException(408, { message: 'The body did not arrive in time. Send it again.' })
  return body.bytes()
}

/** Room for a body of unknown length, to begin with. */
const firstBytes = 64 * 1024

/** Collects chunks in one buffer: with the length announced, a large body is held once and copied once. */
function growingBuffer(expectedBytes: number) {
  let buffer = new Uint8Array(expectedBytes)
  let size = 0
  return {
    append(chunk: Uint8Array): number {
      if (size + chunk.byteLength > buffer.byteLength) {
        const larger = new Uint8Array(Math.max(buffer.byteLength * 2, size + chunk.byteLength))
        larger.set(buffer.subarray(0, size))
        buffer = larger
      }
      buffer.set(chunk, size)
      size += chunk.byteLength
      return size
    },
    bytes: () => buffer.subarray(0, size),
  }
}

function tooLarge(): HTTPException {
  return new HTTPException(413, {
    message: `The body is too large. A document may have at most ${maxDocumentWords}, anything else 1 MB.`,
  })
}

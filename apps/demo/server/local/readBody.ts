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
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge()
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    void reader?.cancel().catch(() => undefined)
  }, timeoutMs)
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      size += read.value.byteLength
      if (size > maxBytes) throw tooLarge()
      chunks.push(read.value)
    }
  } finally {
    clearTimeout(timer)
    if (size > maxBytes) void reader?.cancel().catch(() => undefined)
  }
  if (isLate) throw new HTTPException(408, { message: 'The body did not arrive in time. Send it again.' })
  return join(chunks, size)
}

function tooLarge(): HTTPException {
  return new HTTPException(413, {
    message: `The body is too large. A document may have at most ${maxDocumentWords}, anything else 1 MB.`,
  })
}

function join(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

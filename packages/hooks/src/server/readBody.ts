import { readBounded } from './readBounded.ts'
import { Refusal } from './Refusal.ts'
import { withDeadline } from './withDeadline.ts'

/** Reads the body of a request that writes: JSON only, within a size and a time. */
export async function readBody(
  request: Request,
  { maxBodyBytes, limitMs }: { maxBodyBytes: number; limitMs: number },
): Promise<Uint8Array<ArrayBuffer>> {
  // A page of another origin cannot send this type unasked, which keeps forged requests out.
  const isJson = /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')
  if (!isJson || request.headers.has('content-encoding'))
    throw new Refusal(415, 'The body must be plain JSON. Send it with Content-Type: application/json.')
  const tooLarge = new Refusal(
    413,
    `The body is larger than the ${maxBodyBytes} bytes that this proxy takes. Send a smaller document, or an address with file_type "uri".`,
  )
  const length = Number(request.headers.get('content-length'))
  if (length > maxBodyBytes) throw tooLarge
  const alreadyRead = new Refusal(
    500,
    'The body was read before the proxy got it. Mount the proxy before express.json(), or see cloudsquid-react/dist/docs/guides/proxy.md.',
  )
  if (request.bodyUsed || request.body?.locked) throw alreadyRead
  const late = [
    408,
    `The body did not arrive within ${limitMs} ms. Nothing was sent on; send it again.`,
  ] as const
  const bytes = await withDeadline(() => readBounded(request.body, maxBodyBytes), {
    limitMs,
    signal: request.signal,
    late,
  })
  if (!bytes) throw tooLarge
  // Express behind `express.json()`, Fastify: the stream has ended before it came here.
  if (!bytes.byteLength && (length > 0 || request.headers.has('transfer-encoding'))) throw alreadyRead
  return bytes
}

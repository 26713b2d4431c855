import type * as z from 'zod'
import { HTTPException } from 'hono/http-exception'
import {
  bodyPaceBytes,
  bodyPaceMs,
  bodyTimeoutMs,
  maxDocumentWords,
  bodyRoom,
  maxUploadBodyBytes,
  maxSmallBodyBytes,
} from '../contract/limits.ts'
import { type Place, createRoom } from '../uploads/createRoom.ts'
import { fault } from './faults.ts'
import { parseKeepingDigits } from '../contract/parseKeepingDigits.ts'

/**
 * Reads a request's body up to a size.
 *
 * @param place - Where its bytes are counted, if they are; the caller leaves it.
 * @throws HTTPException 413 as soon as it is too large, announced or not; 408 when it stalls or takes a minute; 400 when
 * it breaks off.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
  place?: Place,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length'))
  if (announced > maxBytes) throw tooLarge()
  const body = growingBuffer(announced > 0 ? announced : firstBytes)
  const reader = request.body?.getReader()
  const giveUp = () => void reader?.cancel().catch(() => undefined)
  const pace = watchPace(giveUp)
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      pace.note(read.value.byteLength)
      if (place !== undefined) await pace.pause(place.grow(read.value.byteLength))
      if (body.append(read.value) > maxBytes) {
        giveUp()
        throw tooLarge()
      }
    }
  } catch (error) {
    if (error instanceof HTTPException) throw error
    throw fault(400, 'The body broke off before its end. Send it again.', error)
  } finally {
    pace.end()
  }
  if (pace.isLate()) throw fault(408, 'The body did not arrive in time. Send it again.')
  return body.bytes()
}

/** Calls when a body makes no progress, or takes too long as a whole; waiting for room here is not the sender's fault. */
function watchPace(giveUp: () => void) {
  let isLate = false
  let isPaused = false
  let newBytes = 0
  let windows = 0
  const timer = setInterval(() => {
    if (isPaused) return
    windows += 1
    if (newBytes < bodyPaceBytes || windows * bodyPaceMs >= bodyTimeoutMs) {
      isLate = true
      giveUp()
    }
    newBytes = 0
  }, bodyPaceMs)
  return {
    note: (bytes: number) => void (newBytes += bytes),
    async pause(wait: Promise<void>) {
      isPaused = true
      await wait
      isPaused = false
    },
    isLate: () => isLate,
    end: () => clearInterval(timer),
  }
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
  return fault(
    413,
    `The body is too large. A document may have at most ${maxDocumentWords}, anything else 1 MB.`,
  )
}

/** Reads a body for as long as work on it takes. */
export type WithBody = <TResult>(
  request: Request,
  work: (body: Uint8Array<ArrayBuffer>) => Promise<TResult>,
) => Promise<TResult>

/**
 * Makes what reads the bodies of uploads: those that are in memory at the same time have a bound, and large ones wait for
 * room while they come.
 *
 * @throws HTTPException 413, 408 or 400, as `readBody`.
 */
export function createBodyReader(): WithBody {
  const room = createRoom(bodyRoom)
  return async (request, work) => {
    const place = room.enter()
    try {
      return await work(await readBody(request, maxUploadBodyBytes, place))
    } finally {
      place.leave()
    }
  }
}

/**
 * Parses the text of a body and checks it.
 *
 * @param read - `JSON.parse` for bodies of megabytes in which no number matters.
 * @throws HTTPException 400 with a sentence for each thing that is wrong; it never quotes what was sent.
 */
export function readJson<TSchema extends z.ZodType>(
  text: string,
  schema: TSchema,
  read: (text: string) => unknown = (json) => parseKeepingDigits(json),
): z.output<TSchema> {
  const parsed = schema.safeParse(parse(text, read))
  if (parsed.success) return parsed.data
  throw fault(400, describeIssues(parsed.error.issues))
}

function parse(text: string, read: (text: string) => unknown): unknown {
  try {
    return read(text)
  } catch {
    throw fault(400, 'The body is not JSON. Send a JSON object with Content-Type: application/json.')
  }
}

function describeIssues(issues: z.core.$ZodIssue[]): string {
  return issues
    .slice(0, 5)
    .map(({ path, message }) =>
      path.length > 0 && message.startsWith('Invalid input') ? `${path.join('.')}: ${message}.` : message,
    )
    .join(' ')
}

/** Reads and checks a body that carries no document. */
export async function readSmallBody<TSchema extends z.ZodType>(
  request: Request,
  schema: TSchema,
): Promise<z.output<TSchema>> {
  return readJson(new TextDecoder().decode(await readBody(request, maxSmallBodyBytes)), schema)
}

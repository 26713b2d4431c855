import { parseKeepingDigits } from 'cloudsquid-react-ui'
import * as z from 'zod/mini'
import { DashboardError } from './DashboardError.ts'

/** Whoever waits longer for an answer is told so, and asks again. */
const answerWithinMs = 30_000

const refusalSchema = z.object({ errorMessage: z.string() })

/**
 * Sends a request to the dashboard's own server and gives its JSON.
 *
 * A server that takes the request and says nothing counts as out of reach after half a minute.
 *
 * @throws DashboardError; `refused` carries the status and what the server says.
 */
export async function requestJson(
  fetch: typeof globalThis.fetch,
  path: string,
  init: RequestInit = {},
): Promise<unknown> {
  const { response, text } = await withDeadline(init.signal, async (signal) => {
    const answer = await fetch(path, { ...init, signal, cache: 'no-store' })
    return { response: answer, text: await answer.text() }
  }).catch((cause: unknown) => {
    throw new DashboardError('unreachable', { cause })
  })
  const body = parsed(text)
  if (response.ok && body !== undefined) return body
  if (response.ok) throw new DashboardError('unreadable')
  const detail = refusalSchema.safeParse(body).data?.errorMessage
  throw new DashboardError('refused', { status: response.status, detail, cause: body })
}

function parsed(text: string): unknown {
  try {
    return parseKeepingDigits(text)
  } catch {
    return undefined
  }
}

/** Ends what is asked, its body included, once the caller gives up or the time is over. */
async function withDeadline<TValue>(
  given: AbortSignal | null | undefined,
  ask: (signal: AbortSignal) => Promise<TValue>,
): Promise<TValue> {
  const deadline = new AbortController()
  const giveUp = () => deadline.abort(given?.reason)
  if (given?.aborted) giveUp()
  given?.addEventListener('abort', giveUp)
  const timer = setTimeout(() => deadline.abort(), answerWithinMs)
  try {
    return await ask(deadline.signal)
  } finally {
    clearTimeout(timer)
    given?.removeEventListener('abort', giveUp)
  }
}

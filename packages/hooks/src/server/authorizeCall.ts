import type { ProxyCall } from './ProxyCall.ts'
import { isLeftEarly, Refusal } from './Refusal.ts'
import type { RunProxyOptions } from './RunProxyOptions.ts'
import { withDeadline } from './withDeadline.ts'

export interface AuthorizeContext {
  call: ProxyCall
  limitMs: number
  report: (error: unknown, call: ProxyCall) => void
}

/** Asks the host whether this caller may; gives the host's own answer if it has one, and throws if the answer is no. */
export async function authorizeCall(
  authorize: RunProxyOptions['authorize'],
  request: Request,
  context: AuthorizeContext,
): Promise<Response | undefined> {
  if (!authorize) return undefined
  const verdict = await askHost(authorize, request, context)
  if (isResponse(verdict)) return verdict
  // Not merely truthy: a forgotten `return` or an object must not open the door.
  if (verdict !== true) throw new Refusal(403, 'You may not do this here. Sign in, or ask for access.')
  return undefined
}

async function askHost(
  authorize: NonNullable<RunProxyOptions['authorize']>,
  request: Request,
  { call, limitMs, report }: AuthorizeContext,
): Promise<unknown> {
  try {
    const verdict: unknown = await withDeadline(async () => authorize(request, call), {
      limitMs,
      signal: request.signal,
      late: [
        504,
        `It could not be decided within ${limitMs} ms whether you may do this. Nothing was sent on; try again later.`,
      ] as const,
    })
    if (verdict === true && request.bodyUsed)
      throw new Error(
        'authorize has read the body of the request, so it cannot be sent on. Read it from request.clone().',
      )
    return verdict
  } catch (error) {
    if (!isLeftEarly(error)) report(error, call)
    if (error instanceof Refusal) throw error
    throw new Refusal(500, 'It could not be decided whether you may do this. Try again later.')
  }
}

/** By its looks: some servers replace the global `Response` by one that the others are no instance of. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'headers' in value && 'status' in value
}

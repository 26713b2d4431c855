import type { ProxyCall } from './ProxyCall.ts'
import { Refusal } from './Refusal.ts'
import type { RunProxyOptions } from './RunProxyOptions.ts'

export interface AuthorizeContext {
  call: ProxyCall
  report: (error: unknown, call: ProxyCall) => void
}

/** Asks the host whether this caller may; gives the host's own answer if it has one, and throws if the answer is no. */
export async function authorizeCall(
  authorize: RunProxyOptions['authorize'],
  request: Request,
  { call, report }: AuthorizeContext,
): Promise<Response | undefined> {
  if (!authorize) return undefined
  const verdict = await askHost(authorize, request, { call, report })
  if (isResponse(verdict)) return verdict
  // Not merely truthy: a forgotten `return` or an object must not open the door.
  if (verdict !== true) throw new Refusal(403, 'You may not do this here. Sign in, or ask for access.')
  return undefined
}

async function askHost(
  authorize: NonNullable<RunProxyOptions['authorize']>,
  request: Request,
  { call, report }: AuthorizeContext,
): Promise<unknown> {
  try {
    const verdict: unknown = await authorize(request, call)
    if (verdict === true && request.bodyUsed)
      throw new Error(
        'authorize has read the body of the request, so it cannot be sent on. Read it from request.clone().',
      )
    return verdict
  } catch (error) {
    report(error, call)
    throw new Refusal(500, 'It could not be decided whether you may do this. Try again later.')
  }
}

/** By its looks: some servers replace the global `Response` by one that the others are no instance of. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'headers' in value && 'status' in value
}

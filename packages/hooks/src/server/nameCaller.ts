import { isLeftEarly, Refusal } from './Refusal.ts'
import type { ProxyCall } from './ProxyCall.ts'
import type { RunProxyLimits } from './RunProxyLimits.ts'
import { withDeadline } from './withDeadline.ts'

export interface NameContext {
  call: ProxyCall
  limitMs: number
  report: (error: unknown, call: ProxyCall) => void
}

/** Asks the host who this caller is, within the time of the request. */
export async function nameCaller(
  callerOf: NonNullable<RunProxyLimits['callerOf']>,
  request: Request,
  { call, limitMs, report }: NameContext,
): Promise<string> {
  const late = [
    504,
    `It could not be found out within ${limitMs} ms who you are. Nothing was sent on; try again later.`,
  ] as const
  try {
    const name = await withDeadline(async () => callerOf(request), { limitMs, signal: request.signal, late })
    if (request.bodyUsed)
      throw new Error(
        'limits.callerOf has read the body of the request, so it cannot be sent on. Read it from request.clone().',
      )
    return typeof name === 'string' ? name : ''
  } catch (error) {
    if (!isLeftEarly(error)) report(error, call)
    if (error instanceof Refusal) throw error
    throw new Refusal(500, 'It could not be found out who you are. Nothing was sent on; try again later.')
  }
}

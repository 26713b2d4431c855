import type { RunProxyLimits } from './RunProxyLimits.ts'

/** Gives the key without the line break that files end in, or `undefined` where there is none. */
export function checkKey(key: string | undefined): string | undefined {
  const trimmed = key?.trim() ?? ''
  if (trimmed === '') return undefined
  if (/^[\u0021-\u007e]+$/.test(trimmed)) return trimmed
  throw new Error(`createRunProxy got an apiKey with characters that no header can carry. ${whereKeysAre}`)
}

export const whereKeysAre =
  'Copy it from Project Settings, API Keys, into a variable of the server such as CLOUDSQUID_API_KEY.'

/** A limit that is no number would be none at all, in silence. */
export function checkLimits(limits: RunProxyLimits | undefined): void {
  const { maxRequestsPerSecond, maxRequestsPerSecondPerCaller, callerOf, maxWaitMs, instances } = limits ?? {}
  const numbers = { maxRequestsPerSecond, maxRequestsPerSecondPerCaller, maxWaitMs, instances }
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined && !(value > 0 && Number.isFinite(value)))
      throw new Error(
        `createRunProxy got ${value} as limits.${name}. Give a number above zero, or leave it out.`,
      )
  if (maxRequestsPerSecondPerCaller !== undefined && !callerOf)
    throw new Error(
      'createRunProxy got limits.maxRequestsPerSecondPerCaller without limits.callerOf, so it knows no callers. Give a ' +
        'function that names them, such as (request) => userIdOf(request).',
    )
}

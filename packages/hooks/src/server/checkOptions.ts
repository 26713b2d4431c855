import type { RunProxyOptions } from './RunProxyOptions.ts'

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
export function checkLimits({ limits, longAnswers }: Pick<RunProxyOptions, 'limits' | 'longAnswers'>): void {
  const { maxRequestsPerSecond, maxRequestsPerSecondPerCaller, callerOf, maxWaitMs, instances } = limits ?? {}
  checkNumbers('limits', { maxRequestsPerSecond, maxRequestsPerSecondPerCaller, maxWaitMs, instances })
  if (typeof longAnswers === 'object') checkNumbers('longAnswers', longAnswers)
  if (maxRequestsPerSecondPerCaller !== undefined && !callerOf)
    throw new Error(
      'createRunProxy got limits.maxRequestsPerSecondPerCaller without limits.callerOf, so it knows no callers. Give a ' +
        'function that names them, such as (request) => userIdOf(request).',
    )
}

function checkNumbers(option: string, numbers: object): void {
  for (const [name, value] of Object.entries(numbers) as [string, number | undefined][])
    if (value !== undefined && !(value > 0 && Number.isFinite(value)))
      throw new Error(
        `createRunProxy got ${value} as ${option}.${name}. Give a number above zero, or leave it out.`,
      )
}

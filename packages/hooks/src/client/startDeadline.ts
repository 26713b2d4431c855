import { maxTimerMs } from './parsePollHint.ts'

export interface Deadline {
  signal: AbortSignal
  /** Rejects when the time is up or the caller aborts; never resolves. */
  ended: Promise<never>
  hasExpired: () => boolean
  clear: () => void
}

/**
 * Joins a caller's signal with a time limit. By hand, as React Native has neither `AbortSignal.any` nor
 * `AbortSignal.timeout`, and so that a `fetch` which ignores its signal still cannot hang the caller (F7).
 */
export function startDeadline(timeoutMs: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  let isExpired = false
  const abort = () => controller.abort(outer?.reason)
  const timer = setTimeout(
    () => {
      isExpired = true
      controller.abort()
    },
    Math.min(timeoutMs, maxTimerMs),
  )
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error), {
      once: true,
    })
  })
  // A deadline that passes after the answer must not count as an unhandled rejection.
  ended.catch(() => {})
  if (outer?.aborted) abort()
  else outer?.addEventListener('abort', abort, { once: true })
  return {
    signal: controller.signal,
    ended,
    hasExpired: () => isExpired,
    clear: () => {
      clearTimeout(timer)
      outer?.removeEventListener('abort', abort)
    },
  }
}

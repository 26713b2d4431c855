import { leftEarly, Refusal } from './Refusal.ts'

export interface DeadlineOptions {
  limitMs: number
  /** The caller's; ends the work when the caller leaves. */
  signal: AbortSignal
  /** What aborts that signal, where nobody else needs it any more once the time is up; else the work gets a signal of its own. */
  controller?: AbortController | undefined
  /** What the caller is told when the time is up. No error yet: one costs the walk of its stack, and hardly one is told. */
  late: readonly [status: number, sentence: string]
}

/** Does some work within a time, and gives it up even if it ignores its signal. */
export function withDeadline<TResult>(
  work: (signal: AbortSignal) => Promise<TResult>,
  { limitMs, signal, late, controller = new AbortController() }: DeadlineOptions,
): Promise<TResult> {
  return new Promise((resolve, reject) => {
    const clear = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', leave)
    }
    const end = (refusal: Refusal) => {
      // Now, not when the work ends: it may never do.
      clear()
      controller.abort()
      reject(refusal)
    }
    const leave = () => end(leftEarly())
    const timer = setTimeout(() => end(new Refusal(...late)), limitMs)
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    work(controller.signal).then(resolve, reject).finally(clear)
  })
}

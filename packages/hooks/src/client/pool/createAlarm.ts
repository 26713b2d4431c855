import { maxTimerMs } from '../parsePollHint.ts'

/**
 * One timer that rings at a time of `performance.now`, or never at `Infinity`. Told the same time again it leaves the timer
 * as it is: with each answer of a thousand runs that is asked for, and mostly nothing has changed.
 */
export function createAlarm(ring: () => void): (at: number) => void {
  let ringsAt = Number.POSITIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  const onTime = () => {
    ringsAt = Number.POSITIVE_INFINITY
    ring()
  }
  return (at) => {
    if (at === ringsAt) return
    clearTimeout(timer)
    ringsAt = at
    const ms = Math.min(Math.ceil(at - performance.now()), maxTimerMs)
    if (at < Number.POSITIVE_INFINITY) timer = setTimeout(onTime, ms)
  }
}

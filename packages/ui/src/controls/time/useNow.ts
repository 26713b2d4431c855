import { useEffect, useState } from 'react'
import { useUiEnvironment } from './UiEnvironment.tsx'

/**
 * Gives the time in milliseconds since 1970, again and again.
 *
 * @param intervalFor - How long until it is given again, by the time last given; `undefined` lets it stand still.
 */
export function useNow(intervalFor: (nowMs: number) => number | undefined): number {
  const { now } = useUiEnvironment()
  const [nowMs, setNowMs] = useState(now)
  const intervalMs = intervalFor(nowMs)
  useEffect(() => {
    if (intervalMs === undefined) return
    const timer = setInterval(() => setNowMs(now()), intervalMs)
    return () => clearInterval(timer)
  }, [intervalMs, now])
  return nowMs
}

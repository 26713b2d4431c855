import styles from './ElapsedTime.module.css'
import { formatElapsed } from './formatElapsed.ts'
import { useUiEnvironment } from './UiEnvironment.tsx'
import { useNow } from './useNow.ts'

export interface ElapsedTimeProps {
  from: Date
  /** Freezes the time; without it the time runs. */
  to?: Date | undefined
}

/** A second at first; after a minute nobody watches seconds, and a calmer page is worth more. */
const tickMs = (elapsedMs: number) => (elapsedMs < 60_000 ? 1000 : 10_000)

/** Shows the time between two moments, running until the second is known. Never inside a live region: it ticks. */
export function ElapsedTime({ from, to }: ElapsedTimeProps) {
  const { locale } = useUiEnvironment()
  const nowMs = useNow((ms) => (to ? undefined : tickMs(ms - from.getTime())))
  const elapsedMs = Math.max(0, (to?.getTime() ?? nowMs) - from.getTime())
  return (
    <time className={styles.elapsed} dateTime={`PT${Math.floor(elapsedMs / 1000)}S`}>
      {formatElapsed(elapsedMs, locale)}
    </time>
  )
}

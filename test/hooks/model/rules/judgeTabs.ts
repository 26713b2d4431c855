import { verdictOf } from '../answers.ts'
import type { Facts } from '../createFacts.ts'
import { device } from '../device.ts'
import type { Moment, RunFacts, SentRequest } from '../Facts.ts'
import type { Origin } from '../tabs/Origin.ts'

/** Two silences of a second each, and one more where two tabs wait for each other. */
const silentMs = 4_000
const longestMs = 30_000

/** Says whether a run waits for too long for what another tab asks. */
export function judgeWait(run: RunFacts, moment: Moment): string | undefined {
  const { elsewhereSinceMs, silentSinceMs } = run
  if (silentSinceMs !== undefined && device.nowMs() - silentSinceMs > silentMs + moment.hangMs)
    return 'F7: another tab is waited for that asks nothing'
  if (elsewhereSinceMs === undefined) return
  // Whoever joins has a time of its own.
  const sinceMs = Math.min(Math.max(elsewhereSinceMs, moment.touchedAtMs), elsewhereSinceMs + longestMs)
  return device.nowMs() - sinceMs > longestMs + moment.hangMs
    ? 'F7: another tab is waited for for longer than a request may take'
    : undefined
}

/**
 * Says whether a poll goes out though another tab has one under way that was due by the same answer. Where one knows an
 * answer that the other does not, each may ask.
 */
export function judgeTwice(
  { pages }: Origin,
  me: Facts,
  { runId, isForOwn }: SentRequest,
): string | undefined {
  const mine = me.runs[runId].lastEnded
  if (isForOwn || !mine || verdictOf(mine.answer) !== 'good') return
  const isTwice = pages.some(({ facts, app }) => {
    const { lastEnded, open } = facts.runs[runId]
    const isOfSame = lastEnded?.number === mine.number
    return facts !== me && !app.isFrozen && isOfSame && open.some((one) => !one.isForOwn)
  })
  return isTwice ? 'F11: two tabs ask for one run' : undefined
}

import { verdictOf } from '../answers.ts'
import type { Facts } from '../createFacts.ts'
import { device } from '../device.ts'
import { hasEndedAlone, type RunFacts, type SentRequest } from '../Facts.ts'

/** Says which promise a request breaks that is sent at this moment, if any. */
export function judgeRequest(facts: Facts, run: RunFacts, request: SentRequest): string | undefined {
  const { act } = request
  if (run.open.length > 0) return 'F7: two requests are in flight'
  if (facts.page.isRestoring && act !== 'review')
    return 'F1: a request is sent while the cache is being restored'
  if (!device.isOnline() && !isLate(run) && act !== 'review')
    return 'F9: a request is sent while the device is offline'
  if (act === 'mount' && run.good?.isFinal && !run.isInvalidated)
    return 'F1: a final run is asked for by a mount'
  if (act === 'mount' && run.good && !run.isInvalidated && device.sinceMs(run.endedAt) < run.hintMs)
    return 'F4: a mount asks before the time that the server asked for'
  return act === undefined ? judgePoll(facts, run) : undefined
}

function judgePoll(facts: Facts, run: RunFacts): string | undefined {
  const watching = facts.watching(run.runId)
  if (run.good?.isFinal) return 'F1: a final run is polled'
  if (run.hasFailed) return 'F6: polls go on after a failure that ended the watching'
  if (watching.length === 0) return 'F10: a run is polled that nobody watches'
  if (device.isHidden() && !isLate(run) && watching.every(({ options }) => isPausing(options)))
    return 'F9: a poll is sent while the tab is hidden'
  const { lastSent } = run
  // The budget goes by turns: what waited for another tab is given up as one that was sent when it had its turn.
  if (
    lastSent &&
    device.sinceMs({ ms: lastSent.turnAtMs, clockMs: lastSent.sentClockMs }) < 250 &&
    !isAnew(lastSent)
  )
    return 'F3: two polls within 250 ms'
  if (device.sinceMs(run.endedAt) < run.hintMs)
    return 'F4: a poll is sent before the time that the server asked for'
  // The one that was due when the deadline came goes out, and is the last; so does one that had its turn, and waited for
  // another tab until then.
  if (run.elsewhereSinceMs === undefined && watching.every((watcher) => hasEndedAlone(watcher, run.runId)))
    return 'F8: polls go on after the deadline of all who watch'
}

/** Whether it was due before, and waited for its turn or for another tab. */
function isLate({ isQueued, elsewhereSinceMs }: RunFacts): boolean {
  return isQueued || elsewhereSinceMs !== undefined
}

function isPausing({ background = 'pause' }: { background?: string | undefined }): boolean {
  return background === 'pause'
}

/**
 * Whether the network has come back since a request that got no answer: how that one fared says nothing of the next, which
 * may go at once (decision 0006). Once for each return, so that no failure makes a hot loop.
 */
function isAnew({ answer, returns, isLong }: SentRequest): boolean {
  // What was cut off while it waited is asked for as usual at once.
  if (isLong && verdictOf(answer) === 'passing') return true
  return answer.is === 'drop' && returns < device.returns()
}

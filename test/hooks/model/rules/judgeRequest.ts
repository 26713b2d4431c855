import type { Facts } from '../createFacts.ts'
import { device } from '../device.ts'
import { deadlineOf, type RunFacts, type SentRequest } from '../Facts.ts'

/** Says which promise a request breaks that is sent at this moment, if any. */
export function judgeRequest(facts: Facts, run: RunFacts, request: SentRequest): string | undefined {
  if (run.open.length > 0) return 'F7: two requests are in flight'
  if (!device.isOnline() && !run.isQueued && request.act !== 'review')
    return 'F9: a request is sent while the device is offline'
  return request.act === undefined ? judgePoll(facts, run) : undefined
}

function judgePoll(facts: Facts, run: RunFacts): string | undefined {
  const watching = facts.watching(run.runId)
  if (run.good?.isFinal) return 'F1: a final run is polled'
  if (run.hasFailed) return 'F6: polls go on after a failure that ended the watching'
  if (watching.length === 0) return 'F10: a run is polled that nobody watches'
  if (device.isHidden() && !run.isQueued && watching.every(({ options }) => isPausing(options)))
    return 'F9: a poll is sent while the tab is hidden'
  const { lastSent } = run
  if (
    lastSent &&
    isWithin(250, { ms: lastSent.sentAtMs, clockMs: lastSent.sentClockMs }) &&
    !isAnew(lastSent)
  )
    return 'F3: two polls within 250 ms'
  if (isWithin(run.hintMs, { ms: run.endedAtMs, clockMs: run.endedClockMs }))
    return 'F4: a poll is sent before the time that the server asked for'
  return judgeDeadline(run, Math.max(...watching.map(deadlineOf)))
}

function isPausing({ background = 'pause' }: { background?: string | undefined }): boolean {
  return background === 'pause'
}

/**
 * Whether the network has come back since a request that got no answer: how that one fared says nothing of the next, which
 * may go at once (decision 0006). Once for each return, so that no failure makes a hot loop.
 */
function isAnew({ answer, returns }: SentRequest): boolean {
  return answer.is === 'drop' && returns < device.returns()
}

/** Time that the device slept through counts; once the clock was set back nobody can tell. */
function isWithin(limitMs: number, since: { ms: number; clockMs: number }): boolean {
  const sinceMs = device.nowMs() - since.ms
  const sinceClockMs = device.clockMs() - since.clockMs
  const wasSetBack = sinceClockMs < sinceMs
  return !wasSetBack && sinceClockMs < limitMs
}

/** The one that was due when the deadline came may still go. */
function judgeDeadline(run: RunFacts, deadlineMs: number): string | undefined {
  if (device.clockMs() - run.begunClockMs > deadlineMs) run.latePolls += 1
  return run.latePolls > 1 ? 'F8: polls go on after the deadline' : undefined
}

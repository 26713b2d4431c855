import { verdictOf } from '../answers.ts'
import { device } from '../device.ts'
import type { SentRequest } from '../Facts.ts'
import type { RunId } from '../Scenario.ts'

/** Whether requests fail whichever run they are for: then one at a time asks for all of them (F24). */
export interface Outage {
  /** The run that failed first in a row, and whether another one did since. */
  firstId?: RunId
  isOut: boolean
  beganAtMs: number
  failedAtMs: number
  /** When a request was answered: which of two that end in one moment came first, nobody can tell. */
  answeredAtMs: number
}

export const noOutage: Outage = { isOut: false, beganAtMs: 0, failedAtMs: 0, answeredAtMs: -1 }

/** The least time from a failure to the next request, and for how long the others wait for one that is not answered. */
const restMs = 2_000
const hangsAfterMs = 5_000

export function nextOutage(outage: Outage, request: SentRequest): Outage {
  const { runId, answer, isGivenUp, sentAtMs } = request
  const hasTimedOut = isGivenUp && device.nowMs() - sentAtMs >= 30_000
  if (isGivenUp && !hasTimedOut) return outage
  const status = answer.is === 'http' ? answer.code : 0
  const isAnswer = verdictOf(answer) === 'good' || (status > 0 && status < 500 && status !== 429)
  if (!isGivenUp && isAnswer) return { ...noOutage, answeredAtMs: device.nowMs() }
  const isFailure = isGivenUp || status >= 500 || answer.is === 'drop'
  if (!isFailure || (answer.hint && !isGivenUp) || outage.answeredAtMs === device.nowMs()) return outage
  const { firstId = runId, isOut, beganAtMs } = outage
  const failedAtMs = device.nowMs()
  return {
    ...outage,
    firstId,
    isOut: isOut || firstId !== runId,
    beganAtMs: isOut ? beganAtMs : failedAtMs,
    failedAtMs,
  }
}

/** Says whether a request goes out beside one that asks for all, or too soon after it. */
export function judgeOutage(outage: Outage, open: SentRequest[]): string | undefined {
  // What had its turn in the moment in which it began goes out.
  if (!outage.isOut || outage.beganAtMs === device.nowMs()) return undefined
  if (device.nowMs() - outage.failedAtMs < restMs) return 'F24: asked again at once while all requests fail'
  const isAsking = open.some(
    ({ sentAtMs }) => sentAtMs > outage.failedAtMs && device.nowMs() - sentAtMs < hangsAfterMs,
  )
  return isAsking ? 'F24: two ask at once while all requests fail' : undefined
}

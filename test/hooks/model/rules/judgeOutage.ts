import { verdictOf } from '../answers.ts'
import { device } from '../device.ts'
import type { RunFacts, SentRequest } from '../Facts.ts'
import type { RunId } from '../Scenario.ts'

/** Whether requests fail whichever run they are for: then one at a time asks for all of them (F24). */
export interface Outage {
  /** The run that failed first in a row, and whether another one did since. */
  firstId?: RunId
  isOut: boolean
  /** How many have failed in a row, and how many at least have to until one asks for all: more after each that was over soon. */
  row: number
  needed: number
  beganAtMs: number
  failedAtMs: number
  /** When a request was answered: which of two that end in one moment came first, nobody can tell. */
  answeredAtMs: number
}

const most = 16

export const noOutage: Outage = {
  isOut: false,
  row: 0,
  needed: 2,
  beganAtMs: 0,
  failedAtMs: 0,
  answeredAtMs: -1,
}

/** The least time from a failure to the next request. */
const restMs = 2_000

export function nextOutage(outage: Outage, request: SentRequest): Outage {
  const { runId, answer, isGivenUp, sentAtMs } = request
  const { isOut, needed } = outage
  // Given up after its time, or by somebody who left just then: nobody can tell.
  if (isGivenUp) return device.nowMs() - sentAtMs < 30_000 ? outage : { ...noOutage, needed: most }
  const status = answer.is === 'http' ? answer.code : 0
  const isAnswer = verdictOf(answer) === 'good' || (status > 0 && status < 500 && status !== 429)
  if (isAnswer)
    return {
      ...noOutage,
      // However long it went on: of one that nobody asked in, nobody can tell.
      needed: isOut ? Math.min(needed * 2, most) : needed,
      answeredAtMs: device.nowMs(),
    }
  const isFailure = status >= 500 || answer.is === 'drop'
  if (!isFailure || answer.hint) return outage
  if (outage.answeredAtMs === device.nowMs()) return outageUnseen(outage)
  const { firstId = runId, beganAtMs } = outage
  const failedAtMs = device.nowMs()
  const row = outage.row + 1
  return {
    ...outage,
    firstId,
    row,
    isOut: isOut || (row >= needed && firstId !== runId),
    beganAtMs: isOut ? beganAtMs : failedAtMs,
    failedAtMs,
  }
}

/** After one that the server never saw, and that was not answered in time: nobody can tell whether it was the last one in a row. */
export function outageUnseen(outage: Outage): Outage {
  return { ...outage, needed: most }
}

/** Since when no request was answered, by what the last one got; one that was given up before its time tells nothing. */
export function outageAfter(sinceMs: number | undefined, request: SentRequest): number | undefined {
  const { answer, isGivenUp, sentAtMs } = request
  if (isGivenUp && device.nowMs() - sentAtMs < 30_000) return sinceMs
  if (isGivenUp) return sinceMs ?? device.nowMs()
  const isAnswer = !['passing', 'ending'].includes(verdictOf(answer))
  const isRefusal = answer.is === 'http' && answer.code < 500 && answer.code !== 429
  return isAnswer || isRefusal ? undefined : (sinceMs ?? device.nowMs())
}

/** Says whether a request goes out too soon after one that has asked for all. */
export function judgeOutage(outage: Outage, { elsewhereSinceMs }: RunFacts): string | undefined {
  // What had its turn, and waited for another tab since, goes out.
  if (elsewhereSinceMs !== undefined) return undefined
  // What had its turn in the moment in which it began goes out.
  if (!outage.isOut || outage.beganAtMs === device.nowMs()) return undefined
  return device.nowMs() - outage.failedAtMs < restMs
    ? 'F24: asked again at once while all requests fail'
    : undefined
}

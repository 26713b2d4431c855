import { createRunPace } from '../../client/pace/createRunPace.ts'
import { usualWaitMs } from '../../client/pace/planPolls.ts'
import { type Answer, textOf } from '../Answer.ts'
import type { ProxyCall, ProxyParams } from '../ProxyCall.ts'
import { askedWait, longestMs } from '../upstreamHold.ts'
import { isGood } from './tagOf.ts'

export interface FeedPace {
  /** A write was answered; if it has started a run, its time counts from now. */
  begin(call: ProxyCall, answer: Answer): void
  /** Milliseconds until a run is asked for again, after so many answers. */
  waitMs(params: ProxyParams, seen: { answer: Answer; isFinal: boolean; pollCount: number }): number
}

/** The pace of the hooks: what was learned of the table, else 2 s growing to 5 s; what the upstream wishes goes before. */
export function feedPace(): FeedPace {
  const pace = createRunPace('proxy')
  return {
    begin({ endpoint, params }, answer) {
      const runId = endpoint === 'startRun' && isGood(answer) && readField(answer, 'run_id')
      if (typeof runId === 'string') pace.begin(refOf(params, runId))
    },
    waitMs(params, { answer, isFinal, pollCount }) {
      const learnedMs = pace.see(refOf(params, params.runId), isFinal)
      const askedMs = Math.min(askedWait(new Headers(answer.headers)) ?? 0, longestMs)
      return Math.max(learnedMs ?? usualWaitMs(pollCount), askedMs)
    },
  }
}

/** Tells whether an answer is of a run that has ended. */
export function isFinalAnswer(answer: Answer): boolean {
  const status = readField(answer, 'status')
  return status === 'done' || status === 'error'
}

function refOf({ projectName = '', tableId = '' }: ProxyParams, runId = '') {
  return { projectName, tableId, runId }
}

/** An answer that nobody can read tells nothing, and is passed on all the same. */
function readField(answer: Answer, name: string): unknown {
  try {
    return (JSON.parse(textOf(answer)) as Record<string, unknown>)[name]
  } catch {
    return undefined
  }
}

import type { JsonObject } from '../../contract/JsonValue.ts'
import { parseRecording } from '../../recording/parseRecording.ts'
import type { RecordedPoll, RecordedRun } from '../../recording/Recording.ts'
import { dropped, hang, httpError, malformed } from '../faultSteps.ts'
import { findRunId } from './findRunId.ts'
import { done, failed, pending, running, unknownStatus } from '../rowSteps.ts'
import type { RunStep, StepOptions } from '../RunStep.ts'
import type { ReplayedRun } from '../ScriptedApi.ts'

export interface RunReplay extends Omit<ReplayedRun, 'ref'> {
  runId: string
  table: number
  script: RunStep[]
}

/** Reads a recording as scripts, one for each run of it that was asked for. */
export function replayRuns(recording: unknown, data: JsonObject = {}): RunReplay[] {
  const ends = new Map<number, number>()
  return parseRecording(recording)
    .runs.filter(({ polls }) => polls.length > 0)
    .map(({ run, table, seed, polls }) => {
      const runId = findRunId(seed, ends)
      const played = polls.flatMap((poll) => {
        const step = toStep(poll, data)
        return step ? [{ poll, step }] : []
      })
      const script = played.map(({ step }) => step)
      return {
        run,
        table,
        runId,
        askedMs: polls[0]!.askedMs,
        // Asked for, and never answered.
        script: script.length > 0 ? script : [hang()],
        config: { intervalMs: gapsOf(played.map(({ poll }) => poll)), deadlineMs: Number.POSITIVE_INFINITY },
      }
    })
}

/** What the API did about a poll; nothing if it never came to it, or nobody waited for the answer. */
function toStep(poll: RecordedPoll, data: JsonObject): RunStep | undefined {
  const { sentMs, endedMs, status, failure, httpStatus, hintMs } = poll
  // Another tab may have asked: an answer that nothing was sent for.
  if (endedMs === undefined || (sentMs === undefined && !status)) return undefined
  const options: StepOptions = {
    delayMs: Math.max(0, endedMs - (sentMs ?? endedMs)),
    ...(hintMs !== undefined && { pollAfterMs: hintMs }),
  }
  if (status) return statusSteps[status](options, data)
  if (httpStatus !== undefined) return httpError(httpStatus, options)
  switch (failure) {
    case 'RUN-NETWORK':
    // Nothing was sent: what passes without an answer, all the same.
    case 'RUN-HEADERS':
      return dropped(options)
    case 'RUN-TIMEOUT':
      return hang()
    case 'RUN-CONTRACT':
      return malformed(options)
    default:
      return undefined
  }
}

const statusSteps: Record<
  NonNullable<RecordedPoll['status']>,
  (options: StepOptions, data: JsonObject) => RunStep
> = {
  pending,
  running,
  done: (options, data) => done(data, options),
  error: failed,
  unknown: (options) => unknownStatus('recorded', options),
}

/** For how long each good answer was followed by no poll. */
function gapsOf(played: RecordedRun['polls']): ReplayedRun['config']['intervalMs'] {
  const gaps = played.flatMap((poll, index) =>
    // No wait is the usual one, where the recording ends.
    poll.status ? [Math.max(0, (played[index + 1]?.askedMs ?? 0) - poll.endedMs!)] : [],
  )
  return ({ pollCount }) => gaps[pollCount - 1] ?? 0
}

import { type JsonObject, parseRun, type Run, type RunSnapshot } from 'cloudsquid-react'
import { buildRunAnswer } from './buildRunAnswer.ts'

/** A parsed run. */
export function buildRun(fields: JsonObject = {}): Run {
  const { run, problem } = parseRun(buildRunAnswer(fields))
  if (run === undefined) throw new Error(`This is no run: the answer ${problem}.`)
  return run
}

/** A snapshot of a watch that has gone well for a second. */
export function buildSnapshot(fields: Partial<RunSnapshot> = {}): RunSnapshot {
  return {
    run: buildRun(),
    failureCount: 0,
    pollCount: 1,
    startedAt: 0,
    endedAt: 1_000,
    checkedAt: 1_000,
    ...fields,
  }
}

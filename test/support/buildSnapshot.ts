import { type JsonObject, parseRun, type Run, type RunSnapshot } from 'cloudsquid-react'
import { buildRunAnswer } from './buildRunAnswer.ts'

/** A parsed run. */
export function buildRun(fields: JsonObject = {}): Run {
  const { run, problem } = parseRun(buildRunAnswer(fields))
  if (run === undefined) throw new Error(`This is no run: the answer ${problem}.`)
  return run
}

/** What the cache holds of a run, as a server or another page writes it. */
export function buildSnapshot({ run = buildRun(), ...times }: Partial<RunSnapshot> = {}): RunSnapshot {
  return { body: run.raw, checkedAt: 1_000, ...times }
}

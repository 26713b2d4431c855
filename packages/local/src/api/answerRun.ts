import type { RunRecord } from '../store/records.ts'
import { toDataRow } from './toDataRow.ts'

/** Seconds after which a run that is not finished is worth asking for again; reading here takes less than Cloudsquid's. */
const retryAfterS = '1'

/** Answers with a run; one that goes on says when to look again. */
export function answerRun(run: RunRecord): Response {
  return answerJson(run, toDataRow(run))
}

/** The same in another spelling. */
export function answerJson(run: RunRecord, json: string): Response {
  const isFinal = run.status === 'done' || run.status === 'error'
  return new Response(json, {
    headers: { 'content-type': 'application/json', ...(isFinal ? {} : { 'retry-after': retryAfterS }) },
  })
}

import { done, failed, pending, type RunScript, running } from 'cloudsquid-react/testing'
import type { Recording } from '../recordings/Recordings.ts'
import type { ReplayedRun } from './ReplayedRun.ts'

export interface ReplayScriptOptions {
  recording: Recording | undefined
  /** Why a document that nobody has recorded is not read. */
  notRecorded: string
  nowMs: number
}

/** What a run answers from now on: the rest of its wait, and then its recording. */
export function replayScript(run: ReplayedRun, options: ReplayScriptOptions): RunScript {
  const { recording, notRecorded, nowMs } = options
  const row = {
    row_id: run.rowId,
    created_at: new Date(run.atMs).toISOString(),
    input: { files: [{ id: run.rowId }] },
  }
  const goneMs = nowMs - run.atMs
  const { pendingMs, runningMs } = run.pace
  const pendingLeftMs = Math.max(0, pendingMs - goneMs)
  const runningLeftMs = Math.max(0, Math.min(runningMs, pendingMs + runningMs - goneMs))
  const last =
    recording?.status === 'done'
      ? done(recording.data, { ...row, reasoning: recording.reasoning })
      : failed({
          ...row,
          ...(recording ? { reasoning: recording.reasoning } : { fields: { errorMessage: notRecorded } }),
        })
  return [
    ...(pendingLeftMs > 0 ? [pending({ ...row, forMs: pendingLeftMs })] : []),
    ...(runningLeftMs > 0 ? [running({ ...row, forMs: runningLeftMs })] : []),
    last,
  ]
}

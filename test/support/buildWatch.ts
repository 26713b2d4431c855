import type { RunWatch } from '../../packages/hooks/src/polling/watch.ts'
import { buildRun } from './buildSnapshot.ts'

/** What is known of a run that was read once, a second ago. */
export function buildWatch(fields: Partial<RunWatch> = {}): RunWatch {
  return {
    run: buildRun(),
    failureCount: 0,
    pollCount: 1,
    unchangedCount: 0,
    endedAt: 1_000,
    endedAtMs: 0,
    checkedAt: 1_000,
    ...fields,
  }
}

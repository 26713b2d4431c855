import type { RunOutcome, RunStore } from '../store/createRunStore.ts'
import { isPassing } from '../store/storeFaults.ts'

export interface KeptOutcome {
  runs: Pick<RunStore, 'finish'>
  runId: string
  outcome: RunOutcome
  /** Hears of the first failure; the others are the same. */
  onFault: (error: unknown) => void
  /** Ends the trying, as the server does. */
  signal: AbortSignal
}

const firstRetryMs = 100
const longestRetryMs = 5_000

/**
 * Writes how a run ended, again and again until it is written: while a lock lasts or the disk is full.
 *
 * An outcome that the store will never take (too large a text, for example) is replaced by an error that says so.
 */
export async function keepOutcome({ runs, runId, outcome, onFault, signal }: KeptOutcome): Promise<void> {
  let wanted = outcome
  for (let attempt = 0; !signal.aborted; attempt++)
    try {
      return runs.finish(runId, wanted)
    } catch (error) {
      if (attempt === 0) onFault(error)
      if (!isPassing(error)) wanted = notKept
      await pause(Math.min(firstRetryMs * 2 ** attempt, longestRetryMs), signal)
    }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}

const notKept: RunOutcome = {
  status: 'error',
  reasoning:
    'The document was read, but what was found in it could not be kept. Split the document and upload the parts.',
}

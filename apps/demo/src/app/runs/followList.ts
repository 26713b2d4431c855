import { DashboardError } from '../dashboard/DashboardError.ts'
import type { ListedRun, ListRunsOptions, RunsPage } from '../dashboard/RunsPage.ts'
import { readList } from './readList.ts'

export interface FollowListOptions {
  onRuns: (runs: readonly ListedRun[]) => void
  /** The moment up to which an earlier page has read the list; `undefined` if none has. */
  asOf: string | undefined
  /** Whether a run is known from an earlier look. */
  isKnown: (run: ListedRun) => boolean
  /** Called when all that the list says up to a moment was given. */
  onWhole: (asOf: string) => void
  signal: AbortSignal
}

/** Between two looks for changes. A server that does not answer may be back by then. */
const intervalMs = 5_000
/** After a refusal, which does not pass so soon. */
const refusedMs = 15_000

/**
 * Reads the list of a server, page by page, and then again and again what has changed since; what an earlier page has read
 * is not read again. A hidden page asks nothing, and one that is seen or on the network again asks at once. A failure is
 * over when the server answers again.
 */
export async function followList(
  listRuns: (options: ListRunsOptions) => Promise<RunsPage>,
  { asOf, onWhole, ...options }: FollowListOptions,
): Promise<void> {
  const { signal } = options
  let seen: string | undefined
  while (!signal.aborted) {
    let waitMs = intervalMs
    try {
      if (seen === undefined || document.visibilityState === 'visible') {
        const now = await (seen === undefined
          ? readFirst(listRuns, { ...options, asOf })
          : readList(listRuns, { ...options, updatedSince: seen }))
        if (now !== seen && !signal.aborted) onWhole(now)
        seen = now
      }
    } catch (error) {
      if (error instanceof DashboardError && (error.status ?? 500) < 500) waitMs = refusedMs
    }
    await pause(waitMs, signal)
  }
}

type FirstLook = Pick<FollowListOptions, 'onRuns' | 'isKnown' | 'asOf' | 'signal'>

/** What has changed since an earlier page; all of it where that page had another server. */
async function readFirst(
  listRuns: (options: ListRunsOptions) => Promise<RunsPage>,
  { asOf, isKnown, onRuns, signal }: FirstLook,
): Promise<string> {
  const asOfMs = Date.parse(asOf ?? '')
  if (!Number.isNaN(asOfMs)) {
    let isSame = false
    // The run that changed last is in every list that begins before it: one that nobody here knows is of another server.
    const now = await readList(listRuns, {
      signal,
      updatedSince: new Date(asOfMs - 1).toISOString(),
      onRuns(runs) {
        isSame ||= runs.some(isKnown)
        onRuns(runs)
      },
    })
    if (isSame || signal.aborted) return now
  }
  return readList(listRuns, { onRuns, signal, updatedSince: undefined })
}

/** Waits, not longer than until the page is seen again or back on the network. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ending = new AbortController()
    const end = () => {
      clearTimeout(timer)
      ending.abort()
      resolve()
    }
    const timer = setTimeout(end, ms)
    const { signal: isOver } = ending
    signal.addEventListener('abort', end, { signal: isOver })
    globalThis.addEventListener('online', end, { signal: isOver })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && end(), {
      signal: isOver,
    })
  })
}

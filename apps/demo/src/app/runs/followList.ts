import type { ListedRun, ListRunsOptions, RunsPage } from '../dashboard/RunsPage.ts'

export interface FollowListOptions {
  onRuns: (runs: readonly ListedRun[]) => void
  signal: AbortSignal
}

/** As many as the server gives at a time. */
const limit = 100
/** Between two looks for changes. */
const intervalMs = 5_000
/** After a failure: a server that is down is not asked as often. */
const retryMs = 15_000

/**
 * Reads the whole list of a server once, page by page, and then again and again what has changed since. A hidden page
 * asks nothing. A failure is over when the server answers again.
 */
export async function followList(
  listRuns: (options: ListRunsOptions) => Promise<RunsPage>,
  { onRuns, signal }: FollowListOptions,
): Promise<void> {
  let updatedSince: string | undefined
  while (!signal.aborted) {
    let waitMs = intervalMs
    try {
      if (updatedSince === undefined || document.visibilityState === 'visible')
        updatedSince = await readAll(listRuns, { onRuns, signal, updatedSince })
    } catch {
      waitMs = retryMs
    }
    await pause(waitMs, signal)
  }
}

interface Reading extends FollowListOptions {
  updatedSince: string | undefined
}

/** Gives the moment that the list is of. */
async function readAll(
  listRuns: (options: ListRunsOptions) => Promise<RunsPage>,
  { onRuns, signal, updatedSince }: Reading,
): Promise<string | undefined> {
  let cursor: string | undefined
  let asOf = updatedSince
  do {
    const page = await listRuns({ limit, signal, cursor, updatedSince })
    if (signal.aborted) return asOf
    onRuns(page.runs)
    // Of the first page: what changes while the others are read is read the next time.
    asOf = cursor === undefined ? page.asOf : asOf
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return asOf
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

import type { ListedRun, ListRunsOptions, RunsPage } from '../dashboard/RunsPage.ts'

/** As many as the server gives at a time. */
const limit = 100

interface Reading {
  /** `undefined`: all runs. */
  updatedSince: string | undefined
  onRuns: (runs: readonly ListedRun[]) => void
  signal: AbortSignal
}

/** Reads all pages of a list. Gives the moment that it is of. */
export async function readList(
  listRuns: (options: ListRunsOptions) => Promise<RunsPage>,
  { updatedSince, onRuns, signal }: Reading,
): Promise<string> {
  let cursor: string | undefined
  let asOf: string | undefined
  do {
    const page = await listRuns({ limit, signal, cursor, updatedSince })
    // Of the first page: what changes while the others are read is read the next time.
    asOf ??= page.asOf
    if (signal.aborted) return asOf
    onRuns(page.runs)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return asOf
}

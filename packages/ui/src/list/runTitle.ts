import type { Labels } from '../labels/Labels.ts'
import type { FollowedRun } from './FollowedRun.ts'

export interface TitledRun {
  runId: string
  filename?: string | undefined
  /** Who issued its document, and its number, as far as the data says so. */
  issuer?: string | undefined
  number?: string | undefined
  /** The same, as the list of runs keeps it. */
  summary?: FollowedRun['summary']
}

/**
 * What a run is called, wherever it is named: by whom its document is from and its number, else by its file, else by the
 * ends of its id, as people compare ids.
 */
export function runTitle(
  { filename, runId, summary, issuer = summary?.issuer, number = summary?.number }: TitledRun,
  { untitled }: Pick<Labels['runList'], 'untitled'>,
): string {
  if (issuer !== undefined) return number === undefined ? issuer : `${issuer} ${number}`
  const shortId = runId.length > 12 ? `${runId.slice(0, 4)}…${runId.slice(-4)}` : runId
  return filename ?? untitled(shortId)
}

import { appLabels } from '../../labels/appLabels.ts'

/** What a run is called: by its file, else by the ends of its id, as people compare ids. */
export function runTitle({ filename, runId }: { filename?: string | undefined; runId: string }): string {
  const shortId = runId.length > 12 ? `${runId.slice(0, 4)}…${runId.slice(-4)}` : runId
  return filename ?? appLabels.list.untitled(shortId)
}

import type { Labels } from '../labels/Labels.ts'

/** What a run is called: by its file, else by the ends of its id, as people compare ids. */
export function runTitle(
  { filename, runId }: { filename?: string | undefined; runId: string },
  { untitled }: Pick<Labels['runList'], 'untitled'>,
): string {
  const shortId = runId.length > 12 ? `${runId.slice(0, 4)}…${runId.slice(-4)}` : runId
  return filename ?? untitled(shortId)
}

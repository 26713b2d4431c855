import type { RunRef } from 'cloudsquid-react'

/** Where a run of the scripted API is in the dashboard. */
export function runPath({ projectName, tableId, runId }: RunRef): string {
  return `/runs/${projectName}/${tableId}/${runId}`
}

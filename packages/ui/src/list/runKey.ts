import type { RunRef } from 'cloudsquid-react'

/** Names of runs that were made before: a list of 50,000 asks for all of them again and again. */
const keys = new WeakMap<RunRef, string>()

/** Names a run by its whole address: two tables may know the same id. */
export function runKey(ref: RunRef): string {
  const known = keys.get(ref)
  if (known !== undefined) return known
  const key = [ref.projectName, ref.tableId, ref.runId].map(encodeURIComponent).join('/')
  keys.set(ref, key)
  return key
}

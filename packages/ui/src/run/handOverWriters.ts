import type { Change } from '../corrections/Change.ts'
import { changesToCsv } from '../data/changes/changesToCsv.ts'

export { writeChanges } from '../data/changes/writeChanges.ts'

/** Writes corrections as CSV, a line each: where, what it was, what it is. Names are those of JSON Patch. */
export const writeChangesCsv = (changes: readonly Change[]): string =>
  changesToCsv(changes, ['path', 'change', 'was', 'is'])

import type { RunError } from 'cloudsquid-react'
import type { CoreLabels } from '../../labels/Labels.ts'

/** Chooses the words for a run that could not be read: what happened, and what it means or what to do. */
export function readFailureWords(
  error: RunError,
  labels: CoreLabels,
): readonly [title: string, body: string] {
  const byCode: Partial<Record<string, readonly [string, string]>> = labels.readFailure
  return byCode[error.code] ?? labels.readFailure.other
}

import type { RunError } from 'cloudsquid-react'
import type { RunLabels } from '../../../labels/runLabels.ts'

/** Chooses the words for a run that could not be read: what happened, and what it means or what to do. */
export function readFailureWords(error: RunError, labels: RunLabels): readonly [title: string, body: string] {
  return labels.readFailure[error.code] ?? labels.readFailure.other
}

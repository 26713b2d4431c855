import { type RunError, RunHttpError } from 'cloudsquid-react'

/**
 * Tells whether a run has never been seen and is not there, so far: one that was created a moment ago is not readable at
 * once. The server has answered, so no connection is lost.
 *
 * @param lastSeen - When it was seen last; absent if it never was.
 */
export function isNotYetThere(error: RunError | null, lastSeen: Date | string | undefined): boolean {
  return lastSeen === undefined && error instanceof RunHttpError && error.status === 404
}

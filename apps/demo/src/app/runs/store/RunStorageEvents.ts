import type { FollowedRun } from 'cloudsquid-react-ui'

export interface RunStorageEvents {
  /** Runs of the list as they are stored, a page of them. */
  onRead: (runs: readonly (readonly [string, FollowedRun])[]) => void
  /** Runs as another tab has stored them. */
  onElsewhere: (runs: readonly (readonly [string, FollowedRun | undefined])[]) => void
  /** Runs that were taken off the list at any time: of the past before all others are read, then by other tabs. */
  onRemoved: (keys: readonly string[]) => void
  /** What was changed here as it is stored now. */
  onStored: (runs: readonly (readonly [string, FollowedRun | undefined])[]) => void
  onProblem: (problem: RunStorageProblem) => void
  /** How many runs are stored; all of them were read if `isWhole`. */
  onCount: (stored: number, isWhole: boolean) => void
}

/** `isUnsaved`: what was changed last lives in this tab alone. `isUnreadable`: a stored run could not be read. */
export interface RunStorageProblem {
  isUnsaved?: boolean
  isUnreadable?: boolean
}

import { useSyncExternalStore } from 'react'
import type { FollowedRun } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import type { FollowedRunsSnapshot } from './createFollowedRuns.ts'

/** Renders with the list of followed runs, and again when this or another tab changes it. */
export function useFollowedRuns(): FollowedRunsSnapshot {
  const { subscribe, getSnapshot } = useAppServices().followedRuns
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
}

/** Renders with one run of the list, and again when that one changes. */
export function useFollowedRun(key: string): FollowedRun | undefined {
  const { subscribe, find } = useAppServices().followedRuns
  const read = () => find(key)
  return useSyncExternalStore(subscribe, read, read)
}

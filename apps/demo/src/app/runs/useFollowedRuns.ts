import { useSyncExternalStore } from 'react'
import { useAppServices } from '../AppServices.tsx'
import type { FollowedRunsSnapshot } from './createFollowedRuns.ts'

/** Renders with the list of followed runs, and again when this or another tab changes it. */
export function useFollowedRuns(): FollowedRunsSnapshot {
  const { subscribe, getSnapshot } = useAppServices().followedRuns
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
}

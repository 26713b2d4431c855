import { useSyncExternalStore } from 'react'
import type { FollowedRunList } from 'cloudsquid-react-ui/controls'
import { useAppServices } from '../AppServices.tsx'
import type { StoredSnapshot } from '../storage/createStoredValue.ts'

/** Renders with the list of followed runs, and again when this or another tab changes it. */
export function useFollowedRuns(): StoredSnapshot<FollowedRunList> {
  const { subscribe, getSnapshot } = useAppServices().followedRuns
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
}

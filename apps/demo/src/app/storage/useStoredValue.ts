import { useSyncExternalStore } from 'react'
import type { StoredSnapshot, StoredValue } from './createStoredValue.ts'

/** Renders with a stored value, and again when this or another tab changes it. */
export function useStoredValue<TValue>(stored: StoredValue<TValue>): StoredSnapshot<TValue> {
  return useSyncExternalStore(stored.subscribe, stored.getSnapshot, stored.getSnapshot)
}

/** How the watching goes, apart from how the run goes. */
export type Connection = 'live' | 'reconnecting' | 'offline' | 'paused' | 'stopped' | 'expired' | 'settled'

export interface WatchState {
  /** Whether there is a run to watch and nobody switched the watching off. */
  isEnabled: boolean
  isStopped: boolean
  isFinal: boolean
  isExpired: boolean
  /** Whether the last request ended watching (F6). */
  hasFailed: boolean
  isOffline: boolean
  isReconnecting: boolean
}

/** Names how the watching goes, the most lasting reason first. */
export function connectionOf(state: WatchState): Connection {
  if (state.isFinal) return 'settled'
  if (state.isStopped || state.hasFailed) return 'stopped'
  if (!state.isEnabled) return 'paused'
  if (state.isExpired) return 'expired'
  if (state.isOffline) return 'offline'
  return state.isReconnecting ? 'reconnecting' : 'live'
}

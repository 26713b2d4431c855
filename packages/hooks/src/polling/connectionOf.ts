/** How the watching goes, apart from how the run goes. */
export type Connection = 'live' | 'reconnecting' | 'offline' | 'paused' | 'stopped' | 'expired' | 'settled'

/** What the device lets a watch do. */
export type Surroundings = 'here' | 'hidden' | 'offline'

export interface WatchState {
  /** Whether there is a run to watch and nobody switched the watching off. */
  isEnabled: boolean
  isStopped: boolean
  isFinal: boolean
  isExpired: boolean
  /** Whether the last request ended watching (F6). */
  hasFailed: boolean
  isReconnecting: boolean
}

/** Names how the watching goes, the most lasting reason first. */
export function connectionOf(state: WatchState): Connection {
  if (state.isFinal) return 'settled'
  if (state.isStopped || state.hasFailed) return 'stopped'
  if (!state.isEnabled) return 'paused'
  if (state.isExpired) return 'expired'
  return state.isReconnecting ? 'reconnecting' : 'live'
}

/** Tells whether polls go out by themselves, as far as the device lets them. */
export function isWatching(connection: Connection): boolean {
  return connection === 'live' || connection === 'reconnecting'
}

/** Tells whether no poll goes out any more until somebody resumes. */
export function hasEnded(connection: Connection): boolean {
  return connection === 'stopped' || connection === 'expired'
}

/** The same connection on this device at this moment: a watch that is under way waits while it is offline or hidden. */
export function connectionIn(
  surroundings: Surroundings,
  connection: Connection,
  background: 'pause' | 'slow' | 'keep' = 'pause',
): Connection {
  if (!isWatching(connection) || surroundings === 'here') return connection
  if (surroundings === 'offline') return 'offline'
  return background === 'pause' ? 'paused' : connection
}

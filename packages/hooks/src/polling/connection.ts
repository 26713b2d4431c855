/**
 * How the watching goes, apart from how the run goes:
 *
 * - `live`: polls go out by themselves, and the last one was answered
 * - `reconnecting`: the last poll failed in a way that passes, or what is shown is old and not checked yet
 * - `held`: the next poll waits for the client's budget, or because a server answered 429 and asked to wait
 * - `offline`, `paused`: the device has no network; the tab is hidden, or the watching is switched off
 * - `stopped`: by `stop()`, or by a failure that asking again cannot mend (`error` says which)
 * - `expired`: watched for as long as its deadline; the run goes on
 * - `settled`: the run is final
 */
export type Connection =
  | 'live'
  | 'reconnecting'
  | 'held'
  | 'offline'
  | 'paused'
  | 'stopped'
  | 'expired'
  | 'settled'

/** What the device lets a watcher do. */
export type Surroundings = 'here' | 'hidden' | 'offline'

/**
 * All that a connection follows from. The run has its answers and its failure, which all watchers share; each watcher has
 * its own switch, stop and deadline, and its own tab policy.
 */
export interface ConnectionFacts {
  /** Of the run: whether it is final, and whether a failure has ended its polls. */
  isFinal: boolean
  hasFailed: boolean
  /** Of the watcher. */
  isStopped: boolean
  isEnabled: boolean
  isExpired: boolean
  /** Of the device, as far as the watcher minds it. */
  here: Surroundings
  background?: 'pause' | 'slow' | 'keep' | undefined
  /** Of the run: whether its last poll failed, whether it is old and unchecked, whether its next poll is held back. */
  isReconnecting: boolean
  isHeld: boolean
}

/** Names how the watching goes, the most lasting reason first. */
export function connectionOf(facts: ConnectionFacts): Connection {
  const { here, background = 'pause' } = facts
  if (facts.isFinal) return 'settled'
  if (facts.isStopped || facts.hasFailed) return 'stopped'
  if (!facts.isEnabled) return 'paused'
  if (facts.isExpired) return 'expired'
  if (here === 'offline') return 'offline'
  if (here === 'hidden' && background === 'pause') return 'paused'
  if (facts.isReconnecting) return 'reconnecting'
  return facts.isHeld ? 'held' : 'live'
}

/** Tells whether polls go out by themselves. */
export function isWatching(connection: Connection): boolean {
  return connection === 'live' || connection === 'reconnecting' || connection === 'held'
}

/** Tells whether no poll goes out any more until somebody resumes. */
export function hasEnded(connection: Connection): boolean {
  return connection === 'stopped' || connection === 'expired'
}

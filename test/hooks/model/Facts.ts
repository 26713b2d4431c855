import type { UseRunResult } from 'cloudsquid-react'
import type { Answer, RunId, Slot, WatchOptions } from './Scenario.ts'

/** What somebody did that asks at once. */
export type Act = 'mount' | 'refresh' | 'resume' | 'review' | 'cache' | 'load'

/** One request that reached the server. */
export interface SentRequest {
  number: number
  runId: RunId
  /** Whether it waits for a change at the proxy. */
  isLong: boolean
  answer: Answer
  /** Counts what the server has told of the run: an answer with a lower one is older. */
  version: number
  sentAtMs: number
  sentClockMs: number
  /** When it had its turn to be sent: before that, where it waited for another tab. */
  turnAtMs: number
  /** How many times the network had come back by then. */
  returns: number
  /** What was done to send it; absent from a poll by itself. */
  act?: Act | undefined
  /** Whether a refresh, a loader or a review waits for it, whatever else was done meanwhile. */
  isAwaited?: boolean
  /** Whether it may have to be this page's own, whatever another tab asks: by hand, for a review, as it waits, or was declared outdated. */
  isForOwn?: boolean
  /** When it was answered, by the time of day, and how long the server wished to be left alone then. */
  answeredClockMs: number
  hintMs: number
  /** Whether the client gave it up before an answer came. */
  isGivenUp: boolean
}

/** A moment by the clock that only goes on and by the time of day. */
export interface Instant {
  ms: number
  clockMs: number
}

/** The last good answer that a poll brought. */
export interface GoodAnswer {
  status: string
  version: number
  isFinal: boolean
  checkedAt: Instant
  hintMs: number
  /** Whether it was restored, and nobody has looked at it yet. */
  isUnseen?: boolean
}

/**
 * What is true of a run by the script and by what was done, found out without the engine's help. The run has its answers
 * and its failure, which all who watch it share; whose deadline and stop it is stands in {@link Watcher}.
 */
export interface RunFacts {
  runId: RunId
  good: GoodAnswer | undefined
  /** Whether a failure that passes, and one that ends the watching, came after it. */
  isFailing: boolean
  hasFailed: boolean
  /** A 404 before there ever was an answer, which may be either of the two. */
  isUnclear: boolean
  /** Whether an app said that what is known is not true any more; and whether it had when the run was last asked for. */
  isInvalidated: boolean
  isAskedOutdated: boolean
  open: SentRequest[]
  /** Whether a request waits for the client's budget; it goes out when it is its turn. */
  isQueued: boolean
  /** Since when it waits, when one that had waited went out, and since when nothing but other requests could be in its way. */
  queuedAtMs: number | undefined
  freedAtMs: number
  unheldAtMs: number | undefined
  /** When a request last had its turn; it may have been left to another tab. */
  turnAtMs: number
  /** Since when another tab is waited for, and since when it is waited for though it asks nothing. */
  elsewhereSinceMs: number | undefined
  silentSinceMs: number | undefined
  lastSent: SentRequest | undefined
  lastEnded: SentRequest | undefined
  /** When a poll last came to an end, and the server's wish then. */
  endedAt: Instant
  hintMs: number
  /** What was done just now, or what waits to be sent because of it. */
  acts: { act: Act; atMs: number; isWaiting: boolean; by?: Slot | undefined }[]
  /** What was last told of its status, or seen by somebody who came. */
  toldStatus: string | undefined
  /** The newest version that was on the screen. */
  shownVersion: number
  /** Reviews by their numbers: the one on its way, the last that was stored here, and those that were not. */
  review: { pending: number | undefined; stored: number; refused: Set<number>; hasLapsed: boolean }
}

/** One component's own watch of one run. */
export interface Watch {
  /** Milliseconds that were watched: by now, and when a poll last came to an end. */
  watchedMs: number
  spentMs: number
  /** Whether it was switched on when it was last looked at. */
  isSwitchedOn: boolean
  hasPolled: boolean
  /** Whether it watched when time was last counted. */
  isOn: boolean
  /** Whether it shows what is old and was not checked since it began or came back; a clock that was set leaves it open. */
  isUnchecked: 'no' | 'maybe' | 'yes'
  /** Whether its wish for the next poll was seen to throw, which ends its watching alone. */
  hasThrown: boolean
}

/** A component that follows runs, and what it was told to do. */
export interface Watcher {
  slot: Slot
  runs: (RunId | undefined)[]
  options: WatchOptions
  /** Whether it was told to stop all, and the runs for which that is the other way round. */
  stops: { isAll: boolean; except: Set<RunId> }
  watches: Map<RunId, Watch>
  /** Of which runs it has seen what was last told, also of one that it does not follow now. */
  hasSeen: Set<RunId>
}

/** What a component has on the screen for one run. */
export interface View extends Pick<UseRunResult, 'phase' | 'connection' | 'isFinal' | 'isWatching'> {
  run: { runId: string; version: number; review: number } | undefined
  hasError: boolean
}

export function startWatch(): Watch {
  return {
    watchedMs: 0,
    spentMs: 0,
    hasPolled: false,
    isOn: false,
    isSwitchedOn: false,
    isUnchecked: 'no',
    hasThrown: false,
  }
}

/** The deadline counts from now. */
export function restart(watch: Watch | undefined): void {
  if (watch) Object.assign(watch, { watchedMs: 0, spentMs: 0, hasPolled: false, hasThrown: false })
}

export function isStopped({ stops }: Watcher, runId: RunId): boolean {
  return stops.isAll !== stops.except.has(runId)
}

/** Whether it asks by itself, as far as the device, the run and its deadline let it. */
export function isWatching(watcher: Watcher, runId: RunId): boolean {
  return watcher.options.enabled !== false && !isStopped(watcher, runId)
}

export function deadlineOf({ options }: Watcher): number {
  return options.deadlineMs ?? 3_600_000
}

/** Whether its own time was over when a poll last came to an end. */
export function isExpired(watcher: Watcher, runId: RunId): boolean {
  const { hasPolled, spentMs } = watcher.watches.get(runId) ?? startWatch()
  return hasPolled && spentMs >= deadlineOf(watcher)
}

/** Whether its watching has ended for it alone: by its deadline, or by a wish that threw. */
export function hasEndedAlone(watcher: Watcher, runId: RunId): boolean {
  return isExpired(watcher, runId) || watcher.watches.get(runId)?.hasThrown === true
}

/** What the page, the cache and the client are at. */
export interface Moment {
  view: View | undefined
  /** Whether a poll is under way, or waits until it may be sent. */
  isAsking: boolean
  isQueued: boolean
  isPaused: boolean
  /** Whether it is a poll that waits, and not what a review reads. */
  isPolling: boolean
  /** Whether the cache holds anything of the run. */
  isKnown: boolean
  /** Whether it has its turn and has sent nothing, as another tab was first; and whether that one asks. */
  isElsewhere: boolean
  isAskedElsewhere: boolean
  /** For how long the server holds all requests back. */
  heldForMs: number
  /** For how long a request may hang that never reached the server. */
  hangMs: number
  /** When something was last done or came of it, such as a review that is stored: a wait may begin anew then. */
  touchedAtMs: number
}

import { focusManager, onlineManager, type QueryObserver } from '@tanstack/react-query'
import type { RunError } from '../../client/errors.ts'
import type { ConnectionFacts, Surroundings } from '../../polling/connection.ts'
import { type Pace, type ScheduleOptions, timeLeftMs } from '../../polling/nextPoll.ts'
import type { RunQuery, RunQueryKey, RunSnapshot } from './runSnapshot.ts'
import type { TransitionCallbacks } from './tellTransitions.ts'

/** What TanStack Query calls an observer: one component's interest in one run. */
export type RunObserver<TData = unknown> = QueryObserver<
  RunSnapshot,
  RunError,
  TData,
  RunSnapshot,
  RunQueryKey
>

type Wishes = ScheduleOptions & { background?: ConnectionFacts['background'] }

/** One who watches one run: its own deadline, stop and wishes. What it shares with others is in the `RunWatch`. */
export interface Watcher {
  /** The component that it is of: the same object for all its runs, and each time that it comes to one. */
  by: object
  /** Its wishes as they are at this moment. */
  wishes: () => Wishes & TransitionCallbacks
  /** Whether somebody looks at what it shows. */
  isVisible?: (() => boolean | undefined) | undefined
  /** For how long it has watched (milliseconds): by now, and when a poll last came to an end, if one has since it began. */
  countedMs: number
  spentMs?: number | undefined
  /** Since when it watches without a pause, by `performance.now`, as the time of day may jump; absent while it does not. */
  since?: number | undefined
  /** Whether it was switched on when it was last looked at, and whether it polled by itself then. */
  wasOn: boolean
  wasLive?: boolean
  /** How many refreshes of its component wait for an answer, which they are owed also when its watching has ended. */
  refreshes: number
  /** Whether what it shows is old, and was not checked since it began or came back. */
  isUnchecked?: boolean
  /** What ended its watching alone: a wish that threw. */
  problem?: RunError | undefined
  /** Whether it is a loader, which waits for one answer and does not poll. */
  isLoader?: boolean
  /** Whether the request that it shared was given up by those who left, so that it is to ask anew. */
  isLeft?: boolean
  /** Called after anything that it may show has changed. */
  onChange?: (() => void) | undefined
}

/** Which runs a component was told to stop; it holds whatever query client they are in. */
export interface Stops {
  isAll: boolean
  /** Those for which it is the other way round. */
  except: Set<string>
}

const watchers = new WeakMap<object, Watcher>()

/** What a deadline that counts from now has counted. */
export const unspent = { countedMs: 0, spentMs: undefined, since: undefined, problem: undefined }

export function createWatcher(
  wishes: Watcher['wishes'] = () => ({}),
  by: object = wishes,
  isVisible?: Watcher['isVisible'],
): Watcher {
  return { by, wishes, isVisible, wasOn: false, refreshes: 0, ...unspent }
}

/** The watcher that an observer is; one that TanStack Query made for itself has the usual wishes. */
export function watcherOf(observer: object, made?: Watcher): Watcher {
  const watcher = made ?? watchers.get(observer) ?? createWatcher()
  watchers.set(observer, watcher)
  return watcher
}

/** How much of its deadline is left, after it has watched for so long. */
export function leftMs({ wishes }: Watcher, spentMs: number | undefined): number {
  return timeLeftMs({ deadlineMs: wishes().deadlineMs, spentMs })
}

/** Tells whether it has watched for as long as it may: the run is still running, only it asks no more. */
export function isExpired(watcher: Watcher): boolean {
  return watcher.spentMs !== undefined && leftMs(watcher, watcher.spentMs) <= 0
}

/** Tells whether its watching has ended for it alone: by its deadline, or by a wish that threw. */
export function hasEndedAlone(watcher: Watcher): boolean {
  return isExpired(watcher) || watcher.problem !== undefined
}

/** Counts the time that it has watched; hidden, offline and switched off are no watching. */
export function count(watcher: Watcher, isOn: boolean, isPollEnd?: boolean): void {
  const nowMs = performance.now()
  watcher.countedMs += nowMs - (watcher.since ?? nowMs)
  watcher.since = isOn && readSurroundings() === 'here' ? nowMs : undefined
  if (isPollEnd) watcher.spentMs = watcher.countedMs
  watcher.wasOn = isOn
  watcher.wasLive = isOn && !hasEndedAlone(watcher)
}

/** Tells whether an observer is switched on and not stopped; its watching may have ended all the same. */
export function isOn(
  { options: { enabled } }: { options: RunObserver['options'] },
  query: RunQuery,
): boolean {
  return (typeof enabled === 'function' ? enabled(query) : enabled) !== false
}

/** Tells whether the tab is hidden or the device offline at this moment, as TanStack Query knows it. */
export function readSurroundings(): Surroundings {
  if (!onlineManager.isOnline()) return 'offline'
  return focusManager.isFocused() ? 'here' : 'hidden'
}

/** Tells of each change of the tab and the network. Gives functions that end it. */
export function watchSurroundings(onChange: () => void): (() => void)[] {
  return [focusManager.subscribe(onChange), onlineManager.subscribe(onChange)]
}

/** How a watcher polls at this moment. */
export function paceOf(config: Wishes, { spentMs }: Pick<Watcher, 'spentMs'>): Pace {
  const { intervalMs, deadlineMs, background } = config
  const isHidden = !focusManager.isFocused()
  // What is out of sight is not watched, so no deadline comes nearer meanwhile; one that is over stays so.
  const isCounting = !isHidden || timeLeftMs({ deadlineMs, spentMs }) <= 0
  return {
    intervalMs,
    deadlineMs: isCounting ? deadlineMs : Number.POSITIVE_INFINITY,
    spentMs,
    isSlow: isHidden && background === 'slow',
  }
}

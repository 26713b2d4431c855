import type { UseRunResult } from 'cloudsquid-react'
import type { Answer, RunId, Slot, WatchOptions } from './Scenario.ts'

/** What somebody did that asks at once. */
export type Act = 'mount' | 'refresh' | 'resume' | 'review'

/** One request that reached the server. */
export interface SentRequest {
  number: number
  runId: RunId
  answer: Answer
  /** Counts what the server has told of the run: an answer with a lower one is older. */
  version: number
  sentAtMs: number
  sentClockMs: number
  /** How many times the network had come back by then. */
  returns: number
  /** What was done to send it; absent from a poll by itself. */
  act?: Act | undefined
  /** How long the server wished to be left alone, when it answered. */
  hintMs: number
}

/** What is true of a run by the script and by what was done, found out without the engine's help. */
export interface RunFacts {
  runId: RunId
  /** The last good answer that a poll brought. */
  good: { status: string; version: number; isFinal: boolean } | undefined
  /** Whether a failure that passes, and one that ends the watching, came after it. */
  isFailing: boolean
  hasFailed: boolean
  /** A 404 before there ever was an answer, which may be either of the two. */
  isUnclear: boolean
  open: SentRequest[]
  /** Whether a request waits for the client's budget; it goes out when it is its turn. */
  isQueued: boolean
  lastSent: SentRequest | undefined
  lastEnded: SentRequest | undefined
  /** When a poll last came to an end, by both clocks, and the server's wish then. */
  endedAtMs: number
  endedClockMs: number
  hintMs: number
  /** What was done just now, or what waits to be sent because of it. */
  acts: { act: Act; atMs: number; isWaiting: boolean }[]
  /** When the watch began at the latest, by the clock. */
  begunClockMs: number
  /** For how long it may have been watched at the most: the time that passed, and what the clock jumped ahead. */
  watchedForMs: number
  /** Polls by themselves after the deadline of all that watch. */
  latePolls: number
  /** The newest version that was on the screen. */
  shownVersion: number
  /** Reviews by their numbers: the one on its way, the last that was stored here, and those that were not. */
  review: { pending: number | undefined; stored: number; refused: Set<number>; hasLapsed: boolean }
}

/** A component that follows runs, and what it was told to do. */
export interface Watcher {
  slot: Slot
  runs: (RunId | undefined)[]
  options: WatchOptions
  /** At which of its runs it was told to stop. */
  stopped: 'none' | 'all' | RunId | 'no run'
}

/** What a component has on the screen for one run. */
export interface View extends Pick<UseRunResult, 'phase' | 'connection'> {
  run: { runId: string; version: number; review: number } | undefined
  hasError: boolean
}

export function isStopped({ stopped }: Watcher, runId: RunId | undefined): boolean {
  return stopped === 'all' || stopped === (runId ?? 'no run')
}

/** Whether it asks by itself, as far as the device and the run let it. */
export function isWatching(watcher: Watcher, runId: RunId): boolean {
  return watcher.options.enabled !== false && !isStopped(watcher, runId)
}

export function deadlineOf({ options }: Watcher): number {
  return options.deadlineMs ?? 3_600_000
}

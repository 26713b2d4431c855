import type { RunStatus } from '../contract/Run.ts'

/**
 * Why a run was asked for when it was:
 *
 * - `first`: it was never asked for before
 * - `schedule`, `learned`, `hint`, `backoff`: the app's wish or the usual one; what was learned of its table; the server's
 *   wish; a failure before it
 * - `hidden`, `deadline`: a slow poll of a hidden tab, and the last one before a deadline
 * - `return`: the tab or the network had come back
 * - `refresh`: by hand
 * - `asked`: before it was due, by a loader, by a component that came, or as the app declared the run outdated
 */
export type PollCause = (typeof pollCauses)[number]

export const pollCauses = [
  'first',
  'schedule',
  'learned',
  'hint',
  'backoff',
  'hidden',
  'deadline',
  'return',
  'refresh',
  'asked',
] as const

/** The codes of failures that a recording names; every other one is `other`. */
export const failureCodes = [
  'RUN-400',
  'RUN-401',
  'RUN-403',
  'RUN-404',
  'RUN-410',
  'RUN-413',
  'RUN-429',
  'RUN-5XX',
  'RUN-HTTP',
  'RUN-NETWORK',
  'RUN-HEADERS',
  'RUN-TIMEOUT',
  'RUN-CONTRACT',
  'RUN-INPUT',
  'other',
] as const

export const recordedStatuses = ['pending', 'running', 'done', 'error', 'unknown'] as const

/** One poll. Times are whole milliseconds since the recorder was made, by a clock that does not jump. */
export interface RecordedPoll {
  askedMs: number
  why: PollCause
  /** Since when it waited for its turn, noticeably; and whether for the budget or because a server had answered 429. */
  heldMs?: number | undefined
  heldBy?: 'budget' | '429' | undefined
  /** When it went out; absent if it never did. */
  sentMs?: number | undefined
  /** When it came to an end; absent while it is under way. */
  endedMs?: number | undefined
  /** What a good answer said; what no version knows is `unknown`, without its word. */
  status?: RunStatus | 'unknown' | undefined
  /** What it ran into: the code of the failure, and the HTTP status if there was an answer. */
  failure?: (typeof failureCodes)[number] | undefined
  httpStatus?: number | undefined
  /** What the server asked to wait before the next one, in milliseconds. */
  hintMs?: number | undefined
  /** Nobody waited for it any more. */
  isGivenUp?: boolean | undefined
}

/** The polls of one run, without its id: runs and tables are counted from one. */
export interface RecordedRun {
  run: number
  table: number
  /** A hash of the run's id, 32 bit: by it polls are spread, so a replay spreads them alike. */
  seed: number
  /** How many older polls were let go of. */
  lostPolls: number
  polls: RecordedPoll[]
}

/** When the tab was hidden or the device offline, from then on. */
export interface RecordedSurroundings {
  atMs: number
  here: 'here' | 'hidden' | 'offline'
}

/**
 * What a flight recorder wrote, as plain JSON: times, statuses, codes and counts. No document, no word of a server or of an
 * app, no id, name, key or address is in it.
 */
export interface Recording {
  kind: 'cloudsquid-recording'
  version: 1
  /** From when the recorder was made to when this was exported. */
  lengthMs: number
  surroundings: RecordedSurroundings[]
  runs: RecordedRun[]
}

export const recordingVersion = 1

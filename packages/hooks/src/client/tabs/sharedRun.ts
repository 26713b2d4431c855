import { isGood, type TabAnswer } from './TabMessage.ts'

/**
 * What one tab knows of the requests for one run, by any tab. Requests are known by when they were asked: milliseconds that
 * only go up, whoever asks.
 */
export interface SharedRun {
  /** When it was asked for last, as far as anybody has heard. */
  askedAt: number
  /** When the newest answer was asked for, good or not. */
  answeredAt: number
  /** When the newest answer was asked for that this tab has given to its own. */
  givenAt: number
  latest?: SharedAnswer | undefined
  /** When the request of this tab was asked that is under way. */
  askingAt?: number | undefined
  /** How many of those who read it just now want a request of this tab's own. */
  own: number
  /** The answer of another tab that is being taken in place of a request. */
  taken?: SharedAnswer | undefined
  /** How many read it just now. */
  readers: number
  /** Those who wait for the request of another tab. */
  waiting: Set<(outcome: Outcome | { is: 'asking' }) => void>
  /** Those whose own request waits for its turn. */
  queued: Set<() => void>
  /** Of who has read it last: to be told of news, once. */
  onNews?: (() => void) | undefined
}

export interface SharedAnswer extends TabAnswer {
  at: number
  /** When it came here, by `performance.now`. */
  heardAt: number
  isOurs: boolean
}

/** What comes of a request of another tab. */
export type Outcome = { is: 'gone' | 'large' | 'silent' } | { is: 'answer'; answer: SharedAnswer }

/** As good as asked now; polls are farther apart. */
const freshMs = 1_000
/** A request takes no longer: what was asked for earlier has waited in a device that slept. */
const oldestMs = 60_000

export function startSharedRun(): SharedRun {
  return { askedAt: 0, answeredAt: 0, givenAt: 0, readers: 0, own: 0, waiting: new Set(), queued: new Set() }
}

/**
 * When a request is asked, by the clock of the page, which nobody sets, and later than all that were heard of: tabs that
 * have loaded under another time of day agree as soon as they hear of each other.
 */
export function nextAskedAt({ askedAt }: Pick<SharedRun, 'askedAt'>, nowMs: number): number {
  return Math.max(askedAt + 1, nowMs)
}

/** Tells whether an answer says what nobody knew; one that was asked for earlier is dropped, whichever came first (F17). */
export function isNews({ answeredAt }: Pick<SharedRun, 'answeredAt'>, at: number, nowMs: number): boolean {
  return at > answeredAt && at > nowMs - oldestMs
}

/** The answer of another tab that may be taken in place of a request. */
export function usableAnswer(
  { latest, givenAt }: Pick<SharedRun, 'latest' | 'givenAt'>,
  nowMs: number,
): SharedAnswer | undefined {
  if (!latest || !isGood(latest.status) || latest.at <= givenAt) return undefined
  return nowMs - latest.heardAt <= freshMs ? latest : undefined
}

/** Lets go of an answer that nobody can take any more: a run is known for long after anybody followed it, and texts are long. */
export function letGo(run: Pick<SharedRun, 'latest' | 'readers'>, nowMs: number): void {
  if (run.readers === 0 && run.latest && nowMs - run.latest.heardAt > freshMs) run.latest = undefined
}

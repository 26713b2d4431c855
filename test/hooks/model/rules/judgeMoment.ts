import type { Facts } from '../createFacts.ts'
import { device } from '../device.ts'
import { deadlineOf, type RunFacts, type View, type Watcher } from '../Facts.ts'
import { expectedView, mayBeExpired } from './expectedView.ts'

/** What the page, the cache and the client are at. */
export interface Moment {
  view: View | undefined
  /** Whether a poll is under way, or waits until it may be sent. */
  isAsking: boolean
  isQueued: boolean
  isPaused: boolean
  /** When something was last done or came of it, such as a review that is stored: a wait may begin anew then. */
  touchedAtMs: number
}

/** Says where a component's screen is not what it is to be by now, if anywhere. */
export function judgeShown(watcher: Watcher, run: RunFacts | undefined, { view, isAsking }: Moment) {
  const { version, ...expected } = expectedView(watcher, run, isAsking)
  const isExpired = view?.connection === 'expired' && run !== undefined && mayBeExpired(watcher, run)
  const connection = isExpired ? 'expired' : expected.connection
  const wanted = JSON.stringify({ ...expected, connection, version })
  const { phase, hasError, run: shown } = view ?? {}
  const seen = JSON.stringify({ phase, connection: view?.connection, hasError, version: shown?.version })
  return seen === wanted ? undefined : `F15: ${watcher.slot} shows ${seen} and is to show ${wanted}`
}

/** Says whether a run hangs: nothing is asked though somebody watches, or is asked though nobody does. */
export function judgeRun(facts: Facts, run: RunFacts, moment: Moment): string | undefined {
  const oldest = run.open[0]
  if (run.review.hasLapsed) return 'F17: a review on its way is not shown'
  if (oldest && device.nowMs() - oldest.sentAtMs > 30_000)
    return 'F7: a request hangs for longer than its time'
  if (oldest && isOrphan(facts, run)) return 'F10: a request goes on that nobody waits for'
  if (oldest || moment.isQueued || run.good?.isFinal || run.hasFailed) return
  const alive = facts.watching(run.runId).filter((watcher) => isAlive(watcher, run))
  if (alive.length === 0) return
  const sinceMs = device.nowMs() - Math.max(run.endedAtMs, moment.touchedAtMs)
  const limitMs = Math.min(...alive.map((watcher) => longestWaitMs(watcher, run)))
  return sinceMs > limitMs ? `F1: nothing was asked for ${sinceMs} ms, though somebody watches` : undefined
}

/** Says whether a poll is missing that was due when the tab or the network came back. */
export function judgeReturn(facts: Facts, run: RunFacts, moment: Moment): string | undefined {
  if (run.good?.isFinal || run.hasFailed || moment.isQueued || run.open.length > 0) return
  const pausing = facts
    .watching(run.runId)
    .filter((watcher) => isAlive(watcher, run) && (watcher.options.background ?? 'pause') === 'pause')
  const earlyMs = Math.max(1_000, run.hintMs)
  // Once the clock was set back nobody can tell what is due.
  const isEarly = device.clockMs() - run.endedClockMs < Math.max(earlyMs, device.nowMs() - run.endedAtMs)
  return pausing.length > 0 && !isEarly ? 'F9: nothing was asked on return' : undefined
}

function isOrphan(facts: Facts, run: RunFacts): boolean {
  // A review that is on its way may share the request of a poll.
  const isForReview = run.review.pending !== undefined || run.open.some(({ act }) => act === 'review')
  const isActed = isForReview || run.open.some(({ act }) => act === 'refresh') || run.acts.length > 0
  return !isActed && facts.watching(run.runId).length === 0
}

function isAlive(watcher: Watcher, run: RunFacts): boolean {
  const isAway = device.isHidden() && (watcher.options.background ?? 'pause') === 'pause'
  return device.isOnline() && !isAway && run.watchedForMs < deadlineOf(watcher)
}

function longestWaitMs({ options }: Watcher, run: RunFacts): number {
  const { intervalMs } = options
  const named = intervalMs === 'patient' ? 60_000 : intervalMs === 'eager' ? 10_000 : 5_000
  const wishedMs = typeof intervalMs === 'number' ? Math.max(intervalMs, 250) : named
  const slowMs = device.isHidden() && options.background === 'slow' ? 30_000 : 0
  return Math.max(run.isFailing ? 45_000 : wishedMs, slowMs, run.hintMs * 1.1) + 1
}

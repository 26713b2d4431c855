import { verdictOf } from '../answers.ts'
import type { Facts } from '../createFacts.ts'
import { device } from '../device.ts'
import { deadlineOf, hasEndedAlone, type Moment, type RunFacts, type View, type Watcher } from '../Facts.ts'
import { expectedView } from './expectedView.ts'

/** Says where a component's screen is not what it is to be by now, if anywhere. */
export function judgeShown(watcher: Watcher, run: RunFacts | undefined, moment: Moment): string | undefined {
  const { view } = moment
  const { connections, ...expected } = expectedView(watcher, run, moment)
  const connection = connections.find((one) => one === view?.connection) ?? connections[0]!
  const isWatching = ['live', 'reconnecting', 'held'].includes(connection)
  const wanted = spell({ ...expected, connection, isWatching })
  const seen = spell({ ...view, version: view?.run?.version })
  return seen === wanted ? undefined : `F15: ${watcher.slot} shows ${seen} and is to show ${wanted}`
}

function spell(shown: Partial<View> & { version: number | undefined }): string {
  const { phase, connection, hasError, isFinal, isWatching, version } = shown
  return JSON.stringify({ phase, connection, hasError, isFinal, isWatching, version })
}

/** Says whether a run hangs: nothing is asked though somebody watches, or is asked though nobody does. */
export function judgeRun(facts: Facts, run: RunFacts, moment: Moment): string | undefined {
  const oldest = run.open[0]
  if (run.review.hasLapsed) return 'F17: a review on its way is not shown'
  // Whoever joins one that is under way has a time of its own.
  const joinedAtMs =
    oldest && Math.min(Math.max(oldest.sentAtMs, moment.touchedAtMs), oldest.sentAtMs + 30_000)
  if (joinedAtMs !== undefined && device.nowMs() - joinedAtMs > 30_000)
    return 'F7: a request hangs for longer than its time'
  if (run.unheldAtMs !== undefined && device.nowMs() - run.unheldAtMs > longestTurnMs(facts, moment))
    return 'F24: a request waits for its turn though nothing holds it'
  if (oldest && isOrphan(facts, run)) return 'F10: a request goes on that nobody waits for'
  if (oldest || moment.isQueued || moment.isElsewhere || run.good?.isFinal || run.hasFailed) return
  const alive = facts.watching(run.runId).filter((watcher) => isAlive(facts, watcher, run))
  if (alive.length === 0) return
  const sinceMs = device.nowMs() - Math.max(run.endedAt.ms, run.freedAtMs, moment.touchedAtMs)
  // After one that was never read, and whose request an app gave up, it is asked in a second.
  const leastMs = moment.isKnown ? 0 : 1_001
  const limitMs =
    Math.max(leastMs, Math.min(...alive.map((watcher) => longestWaitMs(watcher, run)))) + moment.hangMs
  return sinceMs > limitMs ? `F19: nothing was asked for ${sinceMs} ms, though somebody watches` : undefined
}

/** Says whether a poll is missing that was due when the tab or the network came back. */
export function judgeReturn(facts: Facts, run: RunFacts, moment: Moment): string | undefined {
  if (run.good?.isFinal || run.hasFailed || moment.isAsking) return
  const pausing = facts
    .watching(run.runId)
    .filter((watcher) => isAlive(facts, watcher, run) && (watcher.options.background ?? 'pause') === 'pause')
  return pausing.length > 0 && !isEarly(run) ? 'F9: nothing was asked on return' : undefined
}

/** Says whether nothing is asked though somebody begins to watch a run that nobody else does. */
export function judgeBegin(others: Watcher[], run: RunFacts, moment: Moment): string | undefined {
  if (moment.isAsking || run.endedAt.ms === device.nowMs() || !device.isOnline()) return
  if (run.good?.isFinal || (moment.isKnown && isEarly(run))) return
  const isLeftToOthers = others.some((one) => !hasEndedAlone(one, run.runId))
  return isLeftToOthers ? undefined : 'F6: nothing is asked though somebody begins to watch'
}

/** Whether an answer came a moment ago, or the server asked to wait. */
function isEarly({ endedAt, hintMs }: RunFacts): boolean {
  return device.sinceMs(endedAt) < Math.max(1_000, hintMs)
}

function isOrphan(facts: Facts, run: RunFacts): boolean {
  // A review that is on its way may share the request of a poll.
  const isForReview = run.review.pending !== undefined
  const isActed = run.open.some(({ isAwaited }) => isAwaited)
  return !isForReview && !isActed && run.acts.length === 0 && facts.watching(run.runId).length === 0
}

function isAlive({ page }: Facts, watcher: Watcher, run: RunFacts): boolean {
  const isAway = device.isHidden() && (watcher.options.background ?? 'pause') === 'pause'
  const { watchedMs, hasThrown } = watcher.watches.get(run.runId)!
  const isOver = watchedMs >= deadlineOf(watcher)
  return device.isOnline() && !isAway && !isOver && !page.isRestoring && !hasThrown
}

/** While requests fail one asks for all, and less and less often; the other run may go first, and hang. */
/** How far apart requests are in the end while all fail. */
const slowestProbeMs = 30_000

function longestTurnMs({ page: { outSinceMs } }: Facts, { hangMs }: Moment): number {
  // Headers that hang keep requests from the server, and no answer comes in time: an outage, and nobody here knows since when.
  if (hangMs > 0) return 2 * slowestProbeMs + 5_000 + hangMs
  if (outSinceMs === undefined) return 2_000
  const probeMs = Math.min(Math.max((device.nowMs() - outSinceMs) / 20, 2_000), slowestProbeMs)
  return 2 * probeMs + 5_000
}

function longestWaitMs({ options }: Watcher, run: RunFacts): number {
  const { intervalMs } = options
  const named = intervalMs === 'patient' ? 15_000 : 5_000
  const wishedMs = typeof intervalMs === 'number' ? Math.max(intervalMs, 250) : named
  const slowMs = device.isHidden() && options.background === 'slow' ? 30_000 : 0
  // A status that nobody knows, and that does not change, is asked for less and less often.
  const unknownMs = run.good?.status === 'unknown' ? 60_000 : 0
  // What ended the watching had no wish, and leaves that of the answer before it to whoever watches on.
  const { lastEnded, good } = run
  const isEnded = lastEnded !== undefined && ['ending', 'not found'].includes(verdictOf(lastEnded.answer))
  const hintMs = Math.max(run.hintMs, isEnded ? (good?.hintMs ?? 0) : 0) * 1.1
  return Math.max(run.isFailing ? 45_000 : wishedMs, unknownMs, slowMs, hintMs) + 1
}

import { device } from '../device.ts'
import {
  deadlineOf,
  isExpired,
  isStopped,
  type Moment,
  type RunFacts,
  type View,
  type Watcher,
} from '../Facts.ts'

type Connection = View['connection']

type Expected = Pick<View, 'phase' | 'hasError' | 'isFinal'> & {
  version: number | undefined
  /** More than one where a clock that was set, or the moment of a timer, leaves it open. */
  connections: Connection[]
}

/** What a component is to show of a run at this moment. */
export function expectedView(watcher: Watcher, run: RunFacts | undefined, moment: Moment): Expected {
  if (!run)
    return { phase: 'idle', connections: ['paused'], hasError: false, isFinal: false, version: undefined }
  const { good } = run
  const isEnabled = watcher.options.enabled !== false
  // A run that was never read is loading again while it is asked for again.
  const hasFailed = run.hasFailed && !(moment.isAsking && !moment.isKnown)
  const hasThrown = watcher.watches.get(run.runId)?.hasThrown
  const hasEnded = hasFailed || hasThrown === true
  return {
    phase: good ? (good.status as View['phase']) : hasEnded ? 'error' : isEnabled ? 'loading' : 'idle',
    connections: connectionsOf(watcher, { ...run, hasFailed: hasEnded }, moment),
    hasError: hasEnded || run.isFailing,
    isFinal: good?.isFinal === true,
    version: good?.version,
  }
}

/**
 * The table: what the run has, which all who watch it share (its answers, its failure, what holds its next poll), and what
 * each watcher has alone (its switch, its stop, its deadline, what it minds of the device), the most lasting first.
 */
function connectionsOf(watcher: Watcher, run: RunFacts, moment: Moment): Connection[] {
  const { background = 'pause', enabled = true } = watcher.options
  if (run.good?.isFinal) return ['settled']
  if (run.hasFailed || isStopped(watcher, run.runId)) return ['stopped']
  if (!enabled) return ['paused']
  if (isExpired(watcher, run.runId)) return ['expired']
  if (!device.isOnline()) return ['offline']
  if (device.isHidden() && background === 'pause') return ['paused']
  if (run.isFailing) return ['reconnecting']
  const unchecked = watcher.watches.get(run.runId)?.isUnchecked
  if (unchecked === 'yes') return ['reconnecting']
  return unchecked === 'maybe' ? ['reconnecting', ...heldOrLive(run, moment)] : heldOrLive(run, moment)
}

/** A wait of more than a second is told: at once if it is known, else when it has lasted so long. */
function heldOrLive({ queuedAtMs }: RunFacts, { isPolling, isQueued, heldForMs }: Moment): Connection[] {
  if (!isQueued || queuedAtMs === undefined) return ['live']
  const isLong = heldForMs > 1_001 || device.nowMs() - queuedAtMs > 1_001
  return isLong && isPolling ? ['held'] : ['held', 'live']
}

/** Whether a component shows that its own wish for the next poll has just thrown. */
export function isSeenToThrow(watcher: Watcher, run: RunFacts, view: View | undefined): boolean {
  if (watcher.options.throws !== 'intervalMs' || run.hasFailed || !view?.hasError) return false
  return !run.isFailing || (view.connection === 'stopped' && !isStopped(watcher, run.runId))
}

/** Whether a watch has ended by its deadline without a poll, as the server had asked to wait for longer (F4, F8). */
export function isEndedUnasked(watcher: Watcher, run: RunFacts, view: View | undefined): boolean {
  const watch = watcher.watches.get(run.runId)
  const isHinted = device.sinceMs(run.endedAt) < run.hintMs
  const isOver = watch !== undefined && watch.watchedMs >= deadlineOf(watcher)
  return view?.connection === 'expired' && isOver && isHinted && !isExpired(watcher, run.runId)
}

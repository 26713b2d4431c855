import { device } from '../device.ts'
import { deadlineOf, isStopped, type RunFacts, type View, type Watcher } from '../Facts.ts'

type Expected = Pick<View, 'phase' | 'connection' | 'hasError'> & { version: number | undefined }

/** What a component is to show of a run at this moment. `isAsking` says whether a poll is under way or due. */
export function expectedView(watcher: Watcher, run: RunFacts | undefined, isAsking: boolean): Expected {
  if (!run) {
    const connection = isStopped(watcher, undefined) ? 'stopped' : 'paused'
    return { phase: 'idle', connection, hasError: false, version: undefined }
  }
  const isEnabled = watcher.options.enabled !== false
  // A run that was never read is loading again while it is asked for again.
  const hasFailed = run.hasFailed && !(isAsking && !run.good && !run.isFailing)
  return {
    phase: run.good
      ? (run.good.status as View['phase'])
      : hasFailed
        ? 'error'
        : isEnabled
          ? 'loading'
          : 'idle',
    connection: connectionOf(watcher, { ...run, hasFailed }),
    hasError: hasFailed || run.isFailing,
    version: run.good?.version,
  }
}

function connectionOf(watcher: Watcher, run: RunFacts): View['connection'] {
  const { background = 'pause', enabled = true } = watcher.options
  if (run.good?.isFinal) return 'settled'
  if (run.hasFailed || isStopped(watcher, run.runId)) return 'stopped'
  if (!enabled) return 'paused'
  if (!device.isOnline()) return 'offline'
  if (device.isHidden() && background === 'pause') return 'paused'
  return run.isFailing ? 'reconnecting' : 'live'
}

/** Whether a watch may have ended by its deadline; the engine looks at the clock when an answer comes. */
export function mayBeExpired(watcher: Watcher, run: RunFacts): boolean {
  // What is taken up again within a second is the same watch.
  const isOver = run.watchedForMs + 1_000 >= deadlineOf(watcher)
  return isOver && !run.good?.isFinal && !run.hasFailed && !isStopped(watcher, run.runId)
}

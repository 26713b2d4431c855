import { isFinalPhase, phaseOf, verdictOf } from './answers.ts'
import { device } from './device.ts'
import { type Act, isWatching, type RunFacts, type SentRequest, type Watcher } from './Facts.ts'
import { type RunId, runIds, type Slot } from './Scenario.ts'

/** A call of a callback: whose, and of which change. */
export interface Call {
  who: string
  change: string
}

export type Facts = ReturnType<typeof createFacts>

/** Keeps account of what is true of the runs and of who watches them; the rules judge the engine by it. */
export function createFacts() {
  const runs: Record<RunId, RunFacts> = { 'run-1': startFacts('run-1'), 'run-2': startFacts('run-2') }
  const watchers = new Map<Slot, Watcher>()
  const expectedCalls: Call[] = []
  const counted = { ms: device.nowMs(), clockMs: device.clockMs() }

  const watchersOf = (runId: RunId | undefined) =>
    [...watchers.values()].filter((watcher) => watcher.runs.includes(runId))
  const watching = (runId: RunId) => watchersOf(runId).filter((watcher) => isWatching(watcher, runId))

  function restart(run: RunFacts): void {
    run.begunClockMs = device.clockMs()
    run.latePolls = 0
    run.watchedForMs = 0
  }

  function gotRun(run: RunFacts, { answer, version }: SentRequest): void {
    const status = phaseOf(answer.is === 'run' && answer.status)
    const before = run.good?.status
    // Asked for once more after its end, it may be running again: a new watch.
    if (run.good?.isFinal) restart(run)
    if (before && before !== status)
      for (const who of new Set(watchersOf(run.runId).map(callbackOf)))
        expectedCalls.push(...callsOf({ who, runId: run.runId, before, status }))
    run.good = { status, version, isFinal: isFinalPhase(status) }
    run.isFailing = false
    run.hasFailed = false
  }

  return {
    runs,
    watchers,
    watchersOf,
    watching,
    expectedCalls,
    restart,
    /** Makes a change to who watches. Gives the runs that nobody watched before. */
    change(make: () => void): RunFacts[] {
      const before = runIds.filter((runId) => watching(runId).length > 0)
      make()
      const begun = runIds.filter((runId) => watching(runId).length > 0 && !before.includes(runId))
      for (const runId of begun) restart(runs[runId])
      return begun.map((runId) => runs[runId])
    },
    /** A poll came to an end; without a request if its time was over before it was sent. */
    got(run: RunFacts, request: SentRequest | undefined): void {
      run.endedAtMs = device.nowMs()
      run.endedClockMs = device.clockMs()
      const verdict = request ? verdictOf(request.answer) : 'passing'
      // What ends the watching asks for no next poll.
      run.hintMs = verdict === 'ending' || !request ? 0 : request.hintMs
      if (request && verdict === 'good') return gotRun(run, request)
      run.isUnclear = verdict === 'not found' && run.good === undefined
      // A watch that has come to its good end is not ended once more by a refresh that fails.
      const endsWatch = verdict === 'ending' || (verdict === 'not found' && !run.isUnclear)
      run.hasFailed = endsWatch && run.good?.isFinal !== true
      run.isFailing ||= verdict === 'passing' || (endsWatch && !run.hasFailed)
    },
    act(runId: RunId, act: Act): void {
      runs[runId].acts.push({ act, atMs: device.nowMs(), isWaiting: false })
    },
    /** The cache has let go of a run that nobody watched. */
    forget(runId: RunId): void {
      const { open, lastSent, review, acts } = runs[runId]
      runs[runId] = { ...startFacts(runId), open, lastSent, review, acts }
    },
    /** Counts how long each run is watched. */
    count(): void {
      const passedMs = Math.max(device.nowMs() - counted.ms, device.clockMs() - counted.clockMs)
      Object.assign(counted, { ms: device.nowMs(), clockMs: device.clockMs() })
      for (const run of Object.values(runs)) run.watchedForMs += passedMs
    },
  }
}

/** Names the function that a component passes as its callback. */
export function callbackOf({ slot, options }: Watcher): string {
  return options.callbacks === 'shared' ? 'shared' : slot
}

function callsOf(told: { who: string; runId: RunId; before: string; status: string }): Call[] {
  const { who, runId, before, status } = told
  const change = { who, change: `${runId}: ${before} to ${status}` }
  return isFinalPhase(status) ? [change, { who, change: `${runId}: settled ${status}` }] : [change]
}

function startFacts(runId: RunId): RunFacts {
  return {
    runId,
    good: undefined,
    isFailing: false,
    hasFailed: false,
    isUnclear: false,
    open: [],
    isQueued: false,
    lastSent: undefined,
    lastEnded: undefined,
    endedAtMs: Number.NEGATIVE_INFINITY,
    endedClockMs: Number.NEGATIVE_INFINITY,
    hintMs: 0,
    acts: [],
    begunClockMs: device.clockMs(),
    watchedForMs: 0,
    latePolls: 0,
    shownVersion: 0,
    review: { pending: undefined, stored: 0, refused: new Set(), hasLapsed: false },
  }
}

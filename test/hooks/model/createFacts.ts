import { isFinalPhase, phaseOf, verdictOf } from './answers.ts'
import { device } from './device.ts'
import {
  type Act,
  type Instant,
  isWatching,
  restart,
  type RunFacts,
  type SentRequest,
  startWatch,
  type Watch,
  type Watcher,
} from './Facts.ts'
import { noOutage, outageUnseen } from './rules/judgeOutage.ts'
import { type RunId, runIds, type Slot } from './Scenario.ts'

/** A call of a callback: whose, and of which change. */
export interface Call {
  who: string
  change: string
}

export type Facts = ReturnType<typeof createFacts>

/** Older answers are said to be unchecked when a watch begins. */
const freshMs = 5_000

/** How long a run that was never read may answer 404. */
const graceMs = 5_000

/**
 * Keeps account of what is true of the runs and of who watches them; the rules judge the engine by it.
 *
 * @param hasReviewer - Whether somebody reviews the first run, and so looks at it.
 */
export function createFacts(hasReviewer: () => boolean) {
  const runs: Record<RunId, RunFacts> = { 'run-1': startFacts('run-1'), 'run-2': startFacts('run-2') }
  const watchers = new Map<Slot, Watcher>()
  const expectedCalls: Call[] = []
  const page = { isRestoring: false, outSinceMs: undefined as number | undefined, outage: noOutage }
  let countedMs = device.nowMs()

  const watchersOf = (runId: RunId | undefined) =>
    [...watchers.values()].filter((watcher) => watcher.runs.includes(runId))
  const watching = (runId: RunId) => watchersOf(runId).filter((watcher) => isWatching(watcher, runId))

  /** Counts the time that each watcher has watched, and sees who begins or comes back. */
  function count(): void {
    const passedMs = device.nowMs() - countedMs
    countedMs += passedMs
    const isHere = !device.isHidden() && device.isOnline() && !page.isRestoring
    for (const runId of runIds) {
      const all = watchersOf(runId).map((watcher) => ({ watcher, watch: watcher.watches.get(runId)! }))
      // Whoever watches and has seen it checked would have noticed; one who waits for that has not.
      const watching = all.filter(({ watch }) => watch.isOn).map(({ watch }) => watch.isUnchecked)
      const isChecked = watching.includes('no') ? 'yes' : watching.includes('maybe') ? 'maybe' : 'no'
      for (const { watcher, watch } of all) {
        if (watch.isOn) watch.watchedMs += passedMs
        const isSwitchedOn = isWatching(watcher, runId)
        // Switched on, it begins anew.
        if (isSwitchedOn && !watch.isSwitchedOn) restart(watch)
        watch.isSwitchedOn = isSwitchedOn
        const isOn = isHere && isSwitchedOn
        if (isOn && !watch.isOn) watch.isUnchecked = isUnchecked(runs[runId].good?.checkedAt, isChecked)
        watch.isOn = isOn
      }
    }
  }

  /** A poll came to an end, for all who have the run on the screen. */
  function endPoll(run: RunFacts): void {
    count()
    run.endedAt = now()
    for (const watcher of watchersOf(run.runId)) {
      const watch = watcher.watches.get(run.runId)!
      Object.assign(watch, { spentMs: watch.watchedMs, hasPolled: true, isUnchecked: 'no' })
    }
  }

  /** Whoever follows a run sees what it is; whoever is away does not, and has not seen what is told from now on. */
  function see(run: RunFacts, status: string): void {
    if (run.toldStatus !== status) forgetAway(run.runId)
    run.toldStatus = status
    for (const { hasSeen } of watchersOf(run.runId)) hasSeen.add(run.runId)
  }

  function forgetAway(runId: RunId): void {
    for (const { runs, hasSeen } of watchers.values()) if (!runs.includes(runId)) hasSeen.delete(runId)
  }

  function gotRun(run: RunFacts, { answer, version, hintMs }: SentRequest): void {
    const status = phaseOf(answer.is === 'run' && answer.status)
    const isFinal = isFinalPhase(status)
    // Asked for once more after its end, it may be running again: a new watch.
    if (run.good?.isFinal && !isFinal)
      for (const watcher of watching(run.runId)) restart(watcher.watches.get(run.runId))
    const { toldStatus } = run
    const seeing = watchersOf(run.runId).filter(({ hasSeen }) => hasSeen.has(run.runId))
    if (toldStatus && toldStatus !== status)
      for (const who of new Set(seeing.map(callbackOf)))
        expectedCalls.push(...callsOf({ who, runId: run.runId, before: toldStatus, status }))
    see(run, status)
    run.good = { status, version, isFinal, checkedAt: now(), hintMs }
    run.isFailing = false
    run.hasFailed = false
    run.isInvalidated = false
  }

  return {
    runs,
    watchers,
    page,
    watchersOf,
    watching,
    expectedCalls,
    count,
    endPoll,
    /** A poll was answered, or came to an end without having been sent at all. */
    got(run: RunFacts, request: SentRequest | undefined, isKnown: boolean): void {
      endPoll(run)
      // What waited for another tab until its time was over got no answer either.
      if (!request) page.outage = outageUnseen(page.outage)
      if (!request && run.elsewhereSinceMs !== undefined) page.outSinceMs ??= device.nowMs()
      const verdict = request ? verdictOf(request.answer) : 'passing'
      // What ends the watching asks for no next poll.
      run.hintMs = verdict === 'ending' || !request ? 0 : request.hintMs
      if (request && verdict === 'good') return gotRun(run, request)
      // To those who only load it, a run that was never read is a failure, and nothing to keep.
      const isLookedAt = watchersOf(run.runId).length > 0 || (run.runId === 'run-1' && hasReviewer())
      const isOnlyLoaded = !run.good && !run.isFailing && !isLookedAt
      if (verdict === 'passing' && isOnlyLoaded) {
        // Who comes next looks anew.
        run.hasFailed = false
        return
      }
      // Asked by hand and not answered, a watch that a failure has ended stays so.
      const staysFailed = run.hasFailed && isKnown
      run.isUnclear = verdict === 'not found' && run.good === undefined && !staysFailed
      // One that was never read may not be there yet, which passes, also for whoever comes after the failure.
      const sinceSentMs = device.nowMs() - (request?.sentAtMs ?? 0)
      const isNotYet = verdict === 'not found' && !run.good && staysFailed && sinceSentMs < graceMs
      // A watch that has come to its good end is not ended once more by a refresh that fails.
      const endsWatch = verdict === 'ending' || (verdict === 'not found' && !run.isUnclear && !isNotYet)
      run.hasFailed = staysFailed || (endsWatch && run.good?.isFinal !== true)
      if (endsWatch && run.hasFailed) run.hintMs = 0
      run.isFailing ||= verdict === 'passing' || isNotYet || (endsWatch && !run.hasFailed)
    },
    act(runId: RunId, act: Act, by?: Slot): void {
      runs[runId].acts.push({ act, atMs: device.nowMs(), isWaiting: false, by })
    },
    /** Somebody mounts a watch, and is told of what changes from now on. */
    join(watcher: Watcher, runId: RunId): void {
      const run = runs[runId]
      const { good } = run
      if (good) {
        if (good.isUnseen) readStored(run)
        see(run, good.status)
        watcher.hasSeen.add(runId)
      }
      watcher.watches.set(runId, startWatch())
    },
    see,
    forgetAway,
    readStored,
    /** Nothing is known of a run any more. What was told of it stays. */
    forget(runId: RunId): void {
      const { open, lastSent, lastEnded, review, acts, toldStatus, shownVersion, endedAt } = runs[runId]
      runs[runId] = {
        ...startFacts(runId),
        open,
        lastSent,
        lastEnded,
        acts,
        shownVersion,
        endedAt,
        toldStatus,
        review: { ...review, pending: undefined },
      }
    },
  }
}

/** Names the function that a component passes as its callback. */
export function callbackOf({ slot, options }: Watcher): string {
  return options.callbacks === 'shared' && options.throws !== 'callbacks' ? 'shared' : slot
}

function now(): Instant {
  return { ms: device.nowMs(), clockMs: device.clockMs() }
}

/** Of what was stored the time of day alone is known, and it may be of a clock that was ahead. */
function readStored(run: RunFacts): void {
  const { good } = run
  if (!good) return
  const { clockMs } = good.checkedAt
  good.checkedAt = { ms: device.nowMs() - Math.abs(device.clockMs() - clockMs), clockMs }
  good.isUnseen = false
  run.endedAt = good.checkedAt
}

function isUnchecked(checkedAt: Instant | undefined, isChecked: Watch['isUnchecked']): Watch['isUnchecked'] {
  if (!checkedAt || isChecked === 'yes') return 'no'
  if (device.sinceMs(checkedAt) <= freshMs) return 'no'
  return isChecked === 'no' ? 'yes' : 'maybe'
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
    isInvalidated: false,
    isAskedOutdated: false,
    open: [],
    isQueued: false,
    queuedAtMs: undefined,
    freedAtMs: 0,
    unheldAtMs: undefined,
    turnAtMs: 0,
    elsewhereSinceMs: undefined,
    silentSinceMs: undefined,
    lastSent: undefined,
    lastEnded: undefined,
    endedAt: { ms: Number.NEGATIVE_INFINITY, clockMs: Number.NEGATIVE_INFINITY },
    hintMs: 0,
    acts: [],
    toldStatus: undefined,
    shownVersion: 0,
    review: { pending: undefined, stored: 0, refused: new Set(), hasLapsed: false },
  }
}

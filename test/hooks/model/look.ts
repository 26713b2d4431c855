import type { Call } from './createFacts.ts'
import type { World } from './createWorld.tsx'
import { device } from './device.ts'
import { hasEndedAlone, type Moment, type Watcher } from './Facts.ts'
import { isEndedUnasked, isSeenToThrow } from './rules/expectedView.ts'
import { judgeBegin, judgeReturn, judgeRun, judgeShown } from './rules/judgeMoment.ts'
import { judgeHeld, judgeOvertaken } from './rules/judgeLong.ts'
import { judgeWait } from './rules/judgeTabs.ts'
import { refOf, type RunId, runIds, type Slot } from './Scenario.ts'

/** Judges what can be judged at any moment at which nothing is left to do. */
export function look(world: World): void {
  const { facts, journal, calls } = world
  facts.count()
  journal.judge(judgeHeld(world.origin))
  for (const runId of runIds) lookAtRun(world, runId)
  for (const watcher of facts.watchersOf(undefined))
    journal.judge(judgeShown(watcher, undefined, momentOf(world, undefined, watcher.slot)))
  const told = spell(calls)
  const expected = spell(facts.expectedCalls)
  if (told !== expected) journal.judge(`F13: told [${told}], to be told [${expected}]`)
  calls.length = 0
  facts.expectedCalls.length = 0
}

/** Judges whether a poll went out that was due when the tab or the network came back. */
export function lookAtReturn(world: World): void {
  for (const run of Object.values(world.facts.runs))
    world.journal.judge(judgeReturn(world.facts, run, momentOf(world, run.runId)))
}

/** Judges whether a run is asked for that some components watch from this moment on. */
export function lookAtBegin(world: World, runId: RunId, hasBegun: (slot: Slot) => boolean): void {
  const { facts, journal } = world
  const others = facts.watching(runId).filter(({ slot }) => !hasBegun(slot))
  journal.judge(judgeBegin(others, facts.runs[runId], momentOf(world, runId)))
}

/** An app, or somebody who asks anew, may take a failure away that had ended the watching; nothing else does. */
export function lookAtFailures({ facts, stateOf }: World): void {
  for (const run of Object.values(facts.runs)) {
    const { status, data, fetchStatus } = stateOf(run.runId) ?? {}
    // One that was never read is loading meanwhile, and has failed again if that is given up.
    run.hasFailed &&= status === 'error' || (data === undefined && fetchStatus !== 'idle')
  }
}

function lookAtRun(world: World, runId: RunId): void {
  const { facts, journal } = world
  const run = facts.runs[runId]
  const moment = momentOf(world, runId)
  if (run.isUnclear) {
    run.isUnclear = false
    // What ended the watching asks for no next poll.
    if (world.stateOf(runId)?.status === 'error') Object.assign(run, { hasFailed: true, hintMs: 0 })
    else run.isFailing = true
  }
  if (run.isQueued && !moment.isQueued) run.freedAtMs = device.nowMs()
  run.isQueued = moment.isQueued
  // Who asks anew waits anew.
  const anewMs = Math.max(0, ...run.acts.map(({ atMs }) => atMs))
  const sinceMs = (before = device.nowMs()) => Math.max(before, anewMs)
  run.queuedAtMs = moment.isQueued ? (run.queuedAtMs ?? device.nowMs()) : undefined
  run.unheldAtMs = moment.isQueued && moment.heldForMs === 0 ? sinceMs(run.unheldAtMs) : undefined
  const { isElsewhere, isAskedElsewhere } = moment
  run.elsewhereSinceMs = isElsewhere ? sinceMs(run.elsewhereSinceMs) : undefined
  run.silentSinceMs = isElsewhere && !isAskedElsewhere ? sinceMs(run.silentSinceMs) : undefined
  const isWaiting = moment.isPaused || moment.isQueued || isElsewhere
  for (const one of run.acts) one.isWaiting = isWaiting
  run.acts = run.acts.filter(({ atMs }) => isWaiting || atMs === device.nowMs())
  const watchers = facts.watchersOf(runId)
  // Asked for by somebody who has left, it goes out for those who watch on, and else not at all.
  const isOver = (watcher: Watcher) => !run.good?.isFinal && hasEndedAlone(watcher, runId)
  const isWatched = facts.watching(runId).some((watcher) => !isOver(watcher))
  run.acts = run.acts.filter(({ by }) => !by || isWatched || watchers.some(({ slot }) => slot === by))
  const viewOf = ({ slot }: Watcher) => momentOf(world, runId, slot).view
  for (const watcher of watchers)
    if (isSeenToThrow(watcher, run, viewOf(watcher))) watcher.watches.get(runId)!.hasThrown = true
  if (watchers.some((watcher) => isEndedUnasked(watcher, run, viewOf(watcher)))) {
    // What the server wished goes on from here.
    const leftMs = run.hintMs - device.sinceMs(run.endedAt)
    facts.endPoll(run)
    run.hintMs = leftMs
  }
  journal.judge(judgeWait(run, moment))
  journal.judge(judgeOvertaken(run, [...world.refreshes.values()].includes(runId)))
  journal.judge(judgeRun(facts, run, moment))
  for (const watcher of watchers)
    journal.judge(judgeShown(watcher, run, momentOf(world, runId, watcher.slot)))
}

function momentOf(world: World, runId: RunId | undefined, slot?: Slot): Moment {
  const { shown, stateOf, client, mounted, origin, facts } = world
  const state = runId === undefined ? undefined : stateOf(runId)
  const isQueued = runId !== undefined && client.budget?.isQueued(refOf(runId)) === true
  const isPolling = state?.fetchStatus === 'fetching'
  const isSent = runId !== undefined && facts.runs[runId].open.length > 0
  return {
    view: shown.get(`${slot}: ${runId ?? 'no run'}`),
    isAsking: (state?.fetchStatus ?? 'idle') !== 'idle',
    isPaused: state?.fetchStatus === 'paused',
    isPolling,
    isKnown: state?.data !== undefined,
    isQueued,
    isElsewhere: origin.browser !== undefined && isPolling && !isQueued && !isSent,
    isAskedElsewhere: runId !== undefined && world.isAskedElsewhere(runId),
    heldForMs: client.budget?.heldForMs() ?? 0,
    // One that was to wait at the proxy and did not get there is followed by an ordinary one.
    hangMs: origin.pages.some(({ app }) => app.hasHung)
      ? (origin.scenario.hasLongAnswers ? 2 : 1) * 30_001
      : 0,
    touchedAtMs: mounted.touchedAtMs,
  }
}

/** The order counts for each callback of a run, not between two of them. */
function spell(calls: Call[]): string {
  const runOf = ({ who, change }: Call) => `${who} ${change.split(':')[0]}`
  return calls
    .toSorted((one, other) => runOf(one).localeCompare(runOf(other)))
    .map(({ who, change }) => `${who} ${change}`)
    .join(', ')
}

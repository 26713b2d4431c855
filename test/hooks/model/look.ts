import type { Call } from './createFacts.ts'
import type { World } from './createWorld.tsx'
import { device } from './device.ts'
import { judgeReturn, judgeRun, judgeShown, type Moment } from './rules/judgeMoment.ts'
import { refOf, type RunId, runIds, type Slot } from './Scenario.ts'

/** Judges what can be judged at any moment at which nothing is left to do. */
export function look(world: World): void {
  const { facts, journal, calls } = world
  facts.count()
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

function lookAtRun(world: World, runId: RunId): void {
  const { facts, journal } = world
  const run = facts.runs[runId]
  const moment = momentOf(world, runId)
  if (run.isUnclear) {
    run.isUnclear = false
    if (world.stateOf(runId)?.status === 'error') run.hasFailed = true
    else run.isFailing = true
  }
  run.isQueued = moment.isQueued
  const isWaiting = moment.isPaused || moment.isQueued
  for (const one of run.acts) one.isWaiting = isWaiting
  run.acts = run.acts.filter(({ atMs }) => isWaiting || atMs === device.nowMs())
  journal.judge(judgeRun(facts, run, moment))
  for (const watcher of facts.watchersOf(runId))
    journal.judge(judgeShown(watcher, run, momentOf(world, runId, watcher.slot)))
}

function momentOf(world: World, runId: RunId | undefined, slot?: Slot): Moment {
  const { shown, stateOf, client, mounted } = world
  return {
    view: shown.get(`${slot}: ${runId ?? 'no run'}`),
    isAsking: runId !== undefined && (stateOf(runId)?.fetchStatus ?? 'idle') !== 'idle',
    isPaused: runId !== undefined && stateOf(runId)?.fetchStatus === 'paused',
    isQueued: runId !== undefined && client.budget?.isQueued(refOf(runId)) === true,
    touchedAtMs: mounted.touchedAtMs,
  }
}

/** The order counts for each callback, not between two. */
function spell(calls: Call[]): string {
  return calls
    .toSorted((one, other) => one.who.localeCompare(other.who))
    .map(({ who, change }) => `${who} ${change}`)
    .join(', ')
}

import { act } from '@testing-library/react'
import { fetchRun, RunError } from 'cloudsquid-react'
import type { World } from './createWorld.tsx'
import { restart, type Watcher } from './Facts.ts'
import { isList, refOf, type RunId, type Slot } from './Scenario.ts'

/** One run of a list, or all that a component follows. `useRun` stops the run that it follows, and no other. */
interface Target {
  slot: Slot
  run?: RunId | undefined
}

export function stop({ facts, results }: World, { slot, run }: Target): void {
  const watcher = facts.watchers.get(slot)
  if (!watcher) return
  setStopped(watcher, run, true)
  facts.count()
  act(() => (isList(slot) ? results[slot]?.stop(run && refOf(run)) : results[slot]?.stop()))
}

/** Takes up the runs whose watching has ended, if it is switched on at all; the others go on as they do. */
export function resume({ facts, results, shown }: World, { slot, run }: Target): RunId[] {
  const watcher = facts.watchers.get(slot)
  if (!watcher) return []
  const resumed = (isList(slot) && run ? [run] : watcher.runs).flatMap((runId) => {
    const connection = shown.get(`${slot}: ${runId}`)?.connection
    const hasEnded = connection === 'stopped' || connection === 'expired'
    return runId && hasEnded && watcher.options.enabled !== false && watcher.runs.includes(runId)
      ? [runId]
      : []
  })
  for (const runId of resumed) {
    facts.act(runId, 'resume')
    const watch = watcher.watches.get(runId)
    restart(watch)
    // It begins anew, past what had ended the run: that does not come back when an app gives the request up.
    facts.runs[runId].hasFailed = false
    // What it shows may be old by now.
    if (watch) watch.isOn = false
  }
  setStopped(watcher, run, false)
  facts.count()
  act(() => (isList(slot) ? results[slot]?.resume(run && refOf(run)) : results[slot]?.resume()))
  return resumed
}

function setStopped({ slot, runs, stops }: Watcher, run: RunId | undefined, isStopped: boolean): void {
  if (isList(slot) && !run) {
    stops.isAll = isStopped
    return stops.except.clear()
  }
  const runId = isList(slot) ? run : runs[0]
  if (!runId) return
  if (stops.isAll === isStopped) stops.except.delete(runId)
  else stops.except.add(runId)
}

/** Asks for the run of a component, or for one of a list. */
export function refresh({ facts, results, refreshes, journal }: World, slot: Slot, runId: RunId): void {
  const watcher = facts.watchers.get(slot)
  const target = isList(slot) ? watcher?.runs.find((one) => one === runId) : watcher?.runs[0]
  if (!watcher || !target) return
  facts.act(target, 'refresh', slot)
  const known = facts.runs[target].good?.version ?? 0
  const refreshed = isList(slot) ? results[slot]?.refresh(refOf(target)) : results[slot]?.refresh()
  if (!refreshed) return
  refreshes.set(refreshed, target)
  refreshed
    .then(
      ({ raw }) => Number(raw['version']) < known && journal.judge('F5: a refresh gives an older answer'),
      (error: unknown) =>
        error instanceof RunError || journal.judge(`F10: a refresh rejects with ${String(error)}`),
    )
    .finally(() => refreshes.delete(refreshed))
}

/** Reads a run into the cache, as a loader does. */
export function load(world: World, runId: RunId): void {
  const { facts, queryClient, client, refreshes, loads, journal } = world
  facts.act(runId, 'load')
  if (facts.runs[runId].good?.isUnseen) facts.readStored(facts.runs[runId])
  const known = facts.runs[runId].good?.version ?? 0
  // It may share the poll of a component, which goes on then without that one.
  for (const request of facts.runs[runId].open) request.isAwaited = true
  const loaded = fetchRun(queryClient, client, refOf(runId))
  refreshes.set(loaded, runId)
  loads.set(loaded, runId)
  loaded
    .then(
      ({ raw }) => Number(raw['version']) < known && journal.judge('F5: a loader gives an older answer'),
      (error: unknown) =>
        error instanceof RunError || journal.judge(`F16: a loader rejects with ${String(error)}`),
    )
    .finally(() => refreshes.delete(loaded) && loads.delete(loaded))
}

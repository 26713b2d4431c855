import { act } from '@testing-library/react'
import type { World } from './createWorld.tsx'
import { refOf, type RunId, type Slot } from './Scenario.ts'

export function stop({ facts, results }: World, slot: Slot): void {
  const watcher = facts.watchers.get(slot)
  if (!watcher) return
  facts.change(() => {
    watcher.stopped = slot === 'list' ? 'all' : (watcher.runs[0] ?? 'no run')
  })
  act(() => results[slot]?.stop())
}

/** Takes up the runs whose watching has ended, if it is switched on at all; the others go on as they do. */
export function resume({ facts, results, shown }: World, slot: Slot): void {
  const watcher = facts.watchers.get(slot)
  if (!watcher) return
  for (const runId of watcher.runs) {
    const connection = shown.get(`${slot}: ${runId}`)?.connection
    const hasEnded = connection === 'stopped' || connection === 'expired'
    if (!runId || !hasEnded || watcher.options.enabled === false) continue
    const run = facts.runs[runId]
    facts.act(runId, 'resume')
    facts.restart(run)
    // One that was never read fails on until it is.
    run.hasFailed &&= !run.good && !run.isFailing
  }
  facts.change(() => {
    watcher.stopped = 'none'
  })
  act(() => results[slot]?.resume())
}

/** Asks for the run of a component, or for one of a list. */
export function refresh({ facts, results, refreshes }: World, slot: Slot, runId: RunId): void {
  const watcher = facts.watchers.get(slot)
  const target = slot === 'list' ? watcher?.runs.find((one) => one === runId) : watcher?.runs[0]
  if (!watcher || !target) return
  facts.act(target, 'refresh')
  const refreshed = slot === 'list' ? results.list?.refresh(refOf(target)) : results[slot]?.refresh()
  if (!refreshed) return
  refreshes.add(refreshed)
  refreshed.catch(() => {}).finally(() => refreshes.delete(refreshed))
}

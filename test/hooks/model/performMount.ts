import type { World } from './createWorld.tsx'
import { isWatching, type Watcher } from './Facts.ts'
import type { RunId, Slot, WatchOptions } from './Scenario.ts'

/**
 * Mounts a component, or gives the one that is there other runs and other options. Gives the runs that it watches from now
 * on and did not before.
 */
export function mount(
  world: World,
  { slot, runs, options }: Pick<Watcher, 'slot' | 'runs' | 'options'>,
): RunId[] {
  const { facts, mounted } = world
  const before = facts.watchers.get(slot)
  const { stops, watches, hasSeen } = before ?? {
    stops: { isAll: false, except: new Set<RunId>() },
    watches: new Map(),
    hasSeen: new Set<RunId>(),
  }
  const after: Watcher = { slot, runs, options, stops, watches: new Map(watches), hasSeen }
  if (!before) {
    mounted.count += 1
    mounted.keys.set(slot, mounted.count)
  }
  leave(
    world,
    after,
    (before?.runs ?? []).filter((runId) => !runs.includes(runId)),
  )
  const known = runs.flatMap((runId) => runId ?? [])
  const begun = known.filter((runId) => begins(runId, before, after))
  for (const runId of begun) facts.act(runId, 'mount')
  for (const runId of known) if (!after.watches.has(runId)) facts.join(after, runId)
  facts.watchers.set(slot, after)
  facts.count()
  world.render()
  return begun
}

export function unmount(world: World, slot: Slot): void {
  const watcher = world.facts.watchers.get(slot)
  if (!watcher) return
  world.facts.watchers.delete(slot)
  leave(world, watcher, watcher.runs)
  world.render()
}

/** Switches a component on or off, and leaves everything else as it is. */
export function switchTo(world: World, slot: Slot, enabled: boolean): RunId[] {
  const watcher = world.facts.watchers.get(slot)
  const options: WatchOptions | undefined = watcher && { ...watcher.options, enabled }
  return watcher && options ? mount(world, { ...watcher, options }) : []
}

function begins(runId: RunId, before: Watcher | undefined, after: Watcher): boolean {
  const wasWatching = before?.runs.includes(runId) === true && isWatching(before, runId)
  return isWatching(after, runId) && !wasWatching
}

/** What a component showed of a run is nothing to compare with once it has left it. */
function leave({ shown, stateOf }: World, watcher: Watcher, runs: Watcher['runs']): void {
  for (const runId of runs) {
    shown.delete(`${watcher.slot}: ${runId ?? 'no run'}`)
    if (!runId) continue
    watcher.watches.delete(runId)
    if (!stateOf(runId)) watcher.hasSeen.delete(runId)
  }
}

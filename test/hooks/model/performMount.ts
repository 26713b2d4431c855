import type { World } from './createWorld.tsx'
import { isWatching, type RunFacts, type Watcher } from './Facts.ts'
import type { RunId, Slot } from './Scenario.ts'

/** Mounts a component, or gives the one that is there other runs and other options. */
export function mount(world: World, mounting: Pick<Watcher, 'slot' | 'runs' | 'options'>): RunFacts[] {
  const { facts, mounted } = world
  const { slot, runs, options } = mounting
  const before = facts.watchers.get(slot)
  const after: Watcher = { slot, runs, options, stopped: before?.stopped ?? 'none' }
  if (!before) {
    mounted.count += 1
    mounted.keys.set(slot, mounted.count)
  }
  for (const runId of runs) if (runId && begins(runId, before, after)) facts.act(runId, 'mount')
  forget(
    world,
    slot,
    (before?.runs ?? []).filter((runId) => !runs.includes(runId)),
  )
  // With another deadline, what was late is not.
  for (const runId of runs) if (runId) facts.runs[runId].latePolls = 0
  const begun = facts.change(() => facts.watchers.set(slot, after))
  world.render()
  return begun
}

export function unmount(world: World, slot: Slot): void {
  forget(world, slot, world.facts.watchers.get(slot)?.runs ?? [])
  world.facts.change(() => world.facts.watchers.delete(slot))
  world.render()
}

function begins(runId: RunId, before: Watcher | undefined, after: Watcher): boolean {
  const wasWatching = before?.runs.includes(runId) === true && isWatching(before, runId)
  return isWatching(after, runId) && !wasWatching
}

/** What a component showed of a run is nothing to compare with once it has left it. */
function forget({ shown }: World, slot: Slot, runs: Watcher['runs']): void {
  for (const runId of runs) shown.delete(`${slot}: ${runId ?? 'no run'}`)
}

import { dehydrate, type DehydratedState, hydrate } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { runKeys } from 'cloudsquid-react'
import type { World } from './createWorld.tsx'
import { device } from './device.ts'
import { restart, type RunFacts, startWatch } from './Facts.ts'
import { type Command, refOf, type RunId, runIds } from './Scenario.ts'

/** What is no snapshot of a run, whoever puts it there. */
const garbage: unknown[] = [null, 5, 'done', [], {}, { body: 5 }, { body: [], checkedAt: 'now' }]

/** Does to the whole cache what an app may do. No operation ends a watch in silence (F19). */
export function operate(world: World, { operation, garbage: index }: Command & { do: 'cache' }): void {
  const { facts, queryClient, client } = world
  const isTaken = operation === 'clear' || operation === 'remove' || operation === 'restore'
  if (isTaken || operation === 'reset' || operation.startsWith('invalidate'))
    for (const runId of runIds) facts.act(runId, 'cache')
  // A refresh that an app has cancelled asks again.
  if (operation.startsWith('cancel') && world.refreshes.size > 0)
    for (const runId of runIds) facts.act(runId, 'refresh')
  switch (operation) {
    case 'clear':
      queryClient.clear()
      break
    case 'remove':
      queryClient.removeQueries()
      break
    case 'reset':
      world.app.hasReset = true
      for (const runId of runIds) if (world.stateOf(runId)) world.forget(runId)
      void queryClient.resetQueries()
      break
    case 'cancel':
      void queryClient.cancelQueries()
      break
    case 'cancel without revert':
      void queryClient.cancelQueries({}, { revert: false })
      break
    case 'cancel in silence':
      void queryClient.cancelQueries({}, { silent: true })
      break
    case 'invalidate':
    case 'invalidate for later':
      for (const runId of runIds) if (world.stateOf(runId)) facts.runs[runId].isInvalidated = true
      void queryClient.invalidateQueries({
        refetchType: operation === 'invalidate' ? 'active' : 'none',
      })
      break
    case 'put garbage':
      for (const runId of runIds) {
        // Garbage is no answer; a reading that failed, or waits for the network or its turn, is none either, and the run is
        // still to be read.
        facts.runs[runId].isInvalidated &&= facts.runs[runId].isFailing || isAwaited(facts.runs[runId])
        // What nobody has read yet is overwritten; what is known on this page is not.
        if (facts.runs[runId].good?.isUnseen) world.forget(runId)
        queryClient.setQueryData(runKeys.run(client, refOf(runId)), garbage[index])
      }
      break
    case 'restore': {
      const stored = store(world)
      queryClient.clear()
      takeUp(world, stored, [...world.loads.values()])
    }
  }
  if (!isTaken) return
  // Attached to a run that the cache knows nothing of, each begins anew.
  for (const { watches } of facts.watchers.values()) for (const watch of watches.values()) begin(watch)
  facts.count()
}

/** The page is left and loaded again; its cache was persisted, and is being restored when it is there. */
export async function reload(
  world: World,
  { restoringMs }: Command & { do: 'reload' },
  look: () => void,
): Promise<RunId[]> {
  const { facts, loads, mounted, queryClient } = world
  const stored = store(world)
  // Cleared under a loader, the run's place in the cache is there, and is read as it is filled again.
  const loaded = [...loads.values()]
  const watchers = [...facts.watchers.values()]
  facts.watchers.clear()
  world.shown.clear()
  world.given.clear()
  Object.assign(mounted, { hasReviewer: false })
  world.render()
  await device.settle()
  act(() => queryClient.clear())
  for (const run of Object.values(facts.runs)) run.acts = run.acts.filter((one) => one.act === 'review')
  for (const watcher of watchers) {
    const watches = new Map([...watcher.watches.keys()].map((runId) => [runId, startWatch()]))
    const stops = { isAll: false, except: new Set<RunId>() }
    facts.watchers.set(watcher.slot, { ...watcher, stops, watches, hasSeen: new Set() })
    mounted.count += 1
    mounted.keys.set(watcher.slot, mounted.count)
  }
  facts.page.isRestoring = true
  world.render()
  await device.settle()
  if (restoringMs > 0) await device.pass(restoringMs, look)
  takeUp(world, stored, [...loaded, ...loads.values()])
  facts.page.isRestoring = false
  mounted.touchedAtMs = device.nowMs()
  const begun = runIds.filter((runId) => facts.watching(runId).length > 0)
  for (const runId of begun) facts.act(runId, 'mount')
  facts.count()
  world.render()
  return begun
}

function isAwaited({ acts }: RunFacts): boolean {
  return acts.some(({ isWaiting }) => isWaiting)
}

interface Stored {
  text: string
  good: Map<RunId, World['facts']['runs'][RunId]>
}

/** What a persister keeps: plain JSON (F21). */
function store({ facts, queryClient, stateOf }: World): Stored {
  const isStored = (runId: RunId) => {
    const { status, data } = stateOf(runId) ?? {}
    // Garbage that an app has put there since is stored as it is.
    return status === 'success' && (data as { body?: { run_id?: string } } | null)?.body?.run_id === runId
  }
  const good = runIds.filter((runId) => isStored(runId) && facts.runs[runId].good)
  return {
    text: JSON.stringify(dehydrate(queryClient)),
    good: new Map(good.map((runId) => [runId, { ...facts.runs[runId] }])),
  }
}

/** Nothing of a review, a failure or a deadline of another page's life is taken up with it (F21). */
function takeUp({ facts, mounted, queryClient }: World, { text, good }: Stored, loaded: RunId[]): void {
  hydrate(queryClient, JSON.parse(text) as DehydratedState)
  for (const [runId, { good: answer, isInvalidated }] of good) {
    const run = facts.runs[runId]
    if (!answer) continue
    // A loader reads it at once, and so does a panel in which it is reviewed.
    const isReviewed = mounted.hasReviewer && runId === 'run-1'
    const isSeen = facts.watchersOf(runId).length > 0 || loaded.includes(runId)
    const good = { ...answer, isUnseen: !isSeen && !isReviewed }
    // A review that was stored meanwhile has the run read.
    run.isInvalidated ||= isInvalidated
    Object.assign(run, { good, endedAt: answer.checkedAt, hintMs: answer.hintMs })
    if (!good.isUnseen) facts.readStored(run)
    facts.see(run, good.status)
    run.review.stored = 0
  }
}

function begin(watch: ReturnType<typeof startWatch>): void {
  restart(watch)
  // What was old is no newer by that, unless another has seen it checked.
  Object.assign(watch, { isOn: false, isUnchecked: watch.isUnchecked === 'no' ? 'no' : 'maybe' })
}

import { vi } from 'vitest'
import { createWorld, type World } from './createWorld.tsx'
import { device } from './device.ts'
import { look } from './look.ts'
import { perform } from './perform.ts'
import type { Scenario } from './Scenario.ts'
import { hearUncaught, isThrownByApp } from './throwByApp.ts'

/** For how long TanStack Query keeps what nobody watches. */
const gcTimeMs = 300_000
const longestLoadMs = 200_000

/**
 * Plays a scenario and looks on.
 *
 * @throws an error that names the first promise that was broken, with the story until then.
 */
export async function checkScenario(scenario: Scenario): Promise<void> {
  device.start()
  const world = createWorld(scenario)
  const endHearing = hearUncaught((error) => {
    if (!isThrownByApp(error)) world.journal.judge(`F23: nobody catches ${describe(error)}`)
  })
  try {
    for (const command of scenario.commands) {
      // One thing after the other is the point.
      // oxlint-disable-next-line no-await-in-loop
      await perform(world, command)
      world.journal.assertUnbroken()
    }
    await leave(world)
    world.journal.assertUnbroken()
  } finally {
    world.end()
    vi.clearAllTimers()
    await device.settle()
    endHearing()
    device.end()
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${error.stack}` : String(error)
}

/** Everything is unmounted, and time passes: nothing is to be left. */
async function leave(world: World): Promise<void> {
  const { facts, mounted, queryClient, journal } = world
  journal.note('all unmount')
  facts.watchers.clear()
  facts.count()
  world.shown.clear()
  mounted.hasReviewer = false
  world.render()
  // What waits for the network waits for nobody now; a review is stored all the same.
  for (const run of Object.values(facts.runs))
    run.acts = run.acts.filter(({ act }) => act === 'review' || act === 'load')
  device.connect(true)
  await device.settle()
  // A loader may wait for the budget first, and then for its answer.
  await device.pass(gcTimeMs + longestLoadMs, () => look(world))
  const timers = vi.getTimerCount()
  if (timers > 0) journal.judge(`F10: ${timers} timers are left`)
  // TanStack Query keeps for ever what is reset while nobody observes it.
  if (queryClient.getQueryCache().getAll().length > 0 && !world.app.hasReset)
    journal.judge('F10: a run is left in the cache')
  if (world.refreshes.size > 0) journal.judge('F10: a refresh never came to an end')
}

import { vi } from 'vitest'
import { device } from './device.ts'
import { look } from './look.ts'
import { perform } from './perform.ts'
import type { Scenario } from './Scenario.ts'
import { createPages, type Pages } from './tabs/createPages.ts'
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
  const pages = createPages(scenario)
  const { journal } = pages
  const endHearing = hearUncaught((error) => {
    if (!isThrownByApp(error)) journal.judge(`F23: nobody catches ${describe(error)}`)
  })
  try {
    for (const command of scenario.commands) {
      // One thing after the other is the point.
      // oxlint-disable-next-line no-await-in-loop
      await perform(pages, command)
      journal.assertUnbroken()
    }
    await leave(pages)
    journal.assertUnbroken()
  } finally {
    pages.end()
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
async function leave(pages: Pages): Promise<void> {
  const { journal } = pages
  journal.note('all unmount')
  if (pages.all().length === 1) pages.closeOther()
  for (const { facts, shown, mounted, render } of pages.all()) {
    facts.watchers.clear()
    facts.count()
    shown.clear()
    mounted.hasReviewer = false
    render()
    // What waits for the network waits for nobody now; a review is stored all the same.
    for (const run of Object.values(facts.runs))
      run.acts = run.acts.filter(({ act }) => act === 'review' || act === 'load')
  }
  device.connect(true)
  await device.settle()
  // A loader may wait for the budget first, and then for its answer.
  await device.pass(gcTimeMs + longestLoadMs, () => pages.all().forEach(look))
  const timers = vi.getTimerCount()
  if (timers > 0) journal.judge(`F10: ${timers} timers are left`)
  for (const { queryClient, app, refreshes } of pages.all()) {
    // TanStack Query keeps for ever what is reset while nobody observes it.
    if (queryClient.getQueryCache().getAll().length > 0 && !app.hasReset)
      journal.judge('F10: a run is left in the cache')
    if (refreshes.size > 0) journal.judge('F10: a refresh never came to an end')
  }
}

import { expect, test as base } from '@playwright/test'
import type { RunRef } from 'cloudsquid-react'
import type { ScriptedApi } from 'cloudsquid-react/testing'
import { buildPage, type BuiltPage } from './buildPage.ts'
import { openTab, type Tab } from './openTab.ts'
import type { FollowSetup } from './page/FollowSetup.ts'
import { serveSite, type Site } from './serveSite.ts'
import { type StartedChromium, startChromium } from './startChromium.ts'

interface FollowFixtures {
  site: Site
  api: ScriptedApi
  tab: Tab
  /** Waits until a run was asked for so many times more. */
  polls: (ref: RunRef, count: number) => Promise<void>
  /** Opens the page with these watchers. */
  open: (setup: FollowSetup) => Promise<void>
}

interface WorkerFixtures {
  chromium: StartedChromium
  builtPage: BuiltPage
}

/** Playwright's `test` with a page that follows runs, its own server, and a browser whose tabs can really be hidden. */
export const test = base.extend<FollowFixtures, WorkerFixtures>({
  // The page writes down what it shows; a recording would draw frames in it and take a fifth of the time.
  trace: ['off', { scope: 'worker' }],
  chromium: [
    async ({ browserName: _browserName }, use) => {
      const chromium = await startChromium()
      await use(chromium)
      await chromium.close()
    },
    { scope: 'worker' },
  ],
  browser: [
    async ({ playwright, chromium }, use) => {
      const browser = await playwright.chromium.connectOverCDP(chromium.endpoint, { noDefaults: true })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  builtPage: [async ({ browserName: _browserName }, use) => use(await buildPage()), { scope: 'worker' }],
  site: async ({ builtPage }, use) => {
    const site = await serveSite(builtPage)
    await use(site)
    await site.goDown()
  },
  api: async ({ site }, use) => use(site.api),
  polls: async ({ api }, use) =>
    use(async ({ runId }, count) => {
      const before = api.count('getRun', runId)
      await eventually(() => api.count('getRun', runId)).toBeGreaterThanOrEqual(before + count)
    }),
  tab: async ({ browser }, use) => {
    const tab = await openTab(browser)
    await use(tab)
    await tab.close()
  },
  open: async ({ site, tab }, use) =>
    use(async (setup) => {
      site.setup = setup
      await tab.page.goto(site.url)
    }),
})

/** Expects something of what is read, as soon as it holds. */
export function eventually<TValue>(read: () => TValue | Promise<TValue>) {
  return expect.poll(read, { intervals: [50] })
}

export { expect } from '@playwright/test'

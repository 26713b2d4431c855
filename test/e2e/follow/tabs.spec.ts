import { hang, pending } from 'cloudsquid-react/testing'
import { eventually, expect, test as base } from './follow.ts'
import { openTab, type Tab } from './openTab.ts'

const options = { intervalMs: 300, background: 'keep' } as const

const test = base.extend<{ others: Tab[] }>({
  others: async ({ browser }, use) => {
    const others = [await openTab(browser), await openTab(browser)]
    await use(others)
    // One that was frozen cannot be shown again.
    await Promise.all(others.map(({ page }) => page.close()))
  },
})

test('several tabs of one browser ask for a run as often as one', async ({
  api,
  site,
  tab,
  others,
  open,
  polls,
}) => {
  const [shared, alone] = [api.addRun([pending({ delayMs: 50 })]), api.addRun([pending({ delayMs: 50 })])]
  await open({
    hasTabs: true,
    watchers: [
      { name: 'one', ref: shared, options },
      { name: 'witness', ref: alone, options },
    ],
  })
  site.setup = { hasTabs: true, watchers: [{ name: 'one', ref: shared, options }] }
  for (const one of others) {
    await one.page.goto(site.url)
    await eventually(() => one.story('one')).toContain('pending live')
  }
  const before = api.count('getRun', shared.runId)
  await polls(alone, 8)
  expect(api.count('getRun', shared.runId) - before).toBeLessThanOrEqual(10)
  expect(api.count('getRun', shared.runId) - before).toBeGreaterThanOrEqual(6)
  expect([tab, ...others].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('a tab that asks and is frozen is replaced, and so is one that is closed', async ({
  api,
  site,
  tab,
  others: [first, second],
  open,
  polls,
}) => {
  // Two that ask get no answer.
  const ref = api.addRun([hang(), hang(), pending()])
  const witness = api.addRun([pending()])
  site.setup = { hasTabs: true, watchers: [{ name: 'one', ref, options }] }
  await first!.page.goto(site.url)
  await eventually(() => api.count('getRun', ref.runId)).toBe(1)
  await second!.page.goto(site.url)
  await eventually(() => second!.story('one')).toEqual(['loading live'])

  const session = await first!.context.newCDPSession(first!.page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await eventually(() => api.count('getRun', ref.runId)).toBe(2)
  await open({
    hasTabs: true,
    watchers: [
      { name: 'one', ref, options },
      { name: 'witness', ref: witness, options },
    ],
  })
  await polls(witness, 3)
  expect(api.count('getRun', ref.runId)).toBe(2)

  await second!.page.close()
  await eventually(() => tab.story('one')).toContain('pending live')
  expect(api.count('getRun', witness.runId)).toBeLessThanOrEqual(14)
})

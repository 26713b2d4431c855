import { done, httpError, pending } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

const options = { intervalMs: 250 }

test('F16: useSuspenseRun suspends until the first answer, and follows on', async ({
  api,
  site,
  tab,
  open,
}) => {
  const ref = api.addRun([pending(), done({ total: 12 })])
  const answer = site.hold('GET answers')
  await open({ watchers: [{ name: 'one', ref, options, hook: 'useSuspenseRun' }], isStrict: true })
  await tab.page.getByText('Suspended').waitFor()
  expect(await tab.story('one')).toEqual([])
  answer()
  await eventually(() => tab.story('one')).toEqual(['pending live', 'done settled'])
  expect([api.count(), api.maxInFlight]).toEqual([2, 1])
})

test('F16: many runs keep within the budget of their client, and a 429 slows all of them once', async ({
  api,
  tab,
  open,
}) => {
  const refused = api.addRun([pending(), httpError(429, { retryAfter: 1 }), done()])
  const refs = [refused, ...Array.from({ length: 5 }, () => api.addRun([pending(), done()]))]
  await open({
    watchers: [{ name: 'list', refs, options, hook: 'useRuns' }],
    client: { maxInFlight: 1, maxRequestsPerSecond: 100 },
  })
  for (const index of refs.keys())
    await eventually(() => tab.story(`list ${index}`)).toContain('done settled')

  expect([api.count(), api.maxInFlight]).toEqual([13, 1])
  const refusal = api.requests.findIndex(
    ({ runId }, index) => index >= refs.length && runId === refused.runId,
  )
  const [refusedAt = 0, nextAt = 0] = api.requests.slice(refusal).map(({ at }) => at)
  expect(nextAt - refusedAt).toBeGreaterThanOrEqual(1_000)
})

import { done, httpError, pending } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

const options = { intervalMs: 250 }

test('F4: no request comes before the time that a 429 asks for', async ({ api, tab, open }) => {
  const ref = api.addRun([pending(), httpError(429, { retryAfter: 2 }), done()])
  await open({ watchers: [{ name: 'one', ref, options }] })
  await eventually(() => tab.story('one')).toContain('done settled')

  const [, refused = 0, next = 0] = api.requests.map(({ at }) => at)
  expect(next - refused).toBeGreaterThanOrEqual(2_000)
  expect(await tab.story('one')).toEqual([
    'loading live',
    'pending live',
    'pending reconnecting',
    'done settled',
  ])
})

test('F4: no request comes before the date that a 503 names', async ({ api, tab, open }) => {
  // A date has no milliseconds; later than the first retry would be by itself.
  const until = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 2_000)
  const ref = api.addRun([httpError(503, { retryAfter: until }), done()])
  await open({ watchers: [{ name: 'one', ref, options }] })
  await eventually(() => tab.story('one')).toContain('done settled')
  expect(api.requests.at(-1)?.at).toBeGreaterThanOrEqual(until.getTime())
})

test('F4: no request comes before the time that a good answer asks for', async ({ api, tab, open }) => {
  const ref = api.addRun([pending({ pollAfterMs: 1_000 }), done()])
  await open({ watchers: [{ name: 'one', ref, options }] })
  await eventually(() => tab.story('one')).toContain('done settled')

  const [first = 0, second = 0] = api.requests.map(({ at }) => at)
  expect(second - first).toBeGreaterThanOrEqual(1_000)
})

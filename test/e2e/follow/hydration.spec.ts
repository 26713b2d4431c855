import { done, pending } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

test('F18: a page that the server rendered without an answer is taken over without a mismatch', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([pending(), done({ total: 12 })])
  await open({ watchers: [{ name: 'one', ref, options: { intervalMs: 250 } }], rendered: 'loading' })
  await eventually(() => tab.story('one')).toEqual(['loading live', 'pending live', 'done settled'])
  expect(tab.complaints).toEqual([])
})

test('F16, F18: a page that the server rendered with its answer shows it at once and polls on', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([pending(), done({ total: 12 })])
  await open({ watchers: [{ name: 'one', ref, options: { intervalMs: 1_000 } }], rendered: 'prefetched' })
  await eventually(() => tab.story('one')).toEqual(['pending live', 'done settled'])
  const [onServer = 0, inBrowser = 0] = api.requests.map(({ at }) => at)
  expect(inBrowser - onServer).toBeGreaterThanOrEqual(1_000)
  expect(tab.complaints).toEqual([])
})

test('F18: a final answer that the server has read is not asked for again', async ({ api, tab, open }) => {
  const [ref, other] = [api.addRun([done({ total: 12 })]), api.addRun([pending(), done()])]
  await open({
    watchers: [
      { name: 'one', ref },
      { name: 'witness', ref: other, options: { intervalMs: 250 } },
    ],
    rendered: 'prefetched',
    isStrict: true,
  })
  await eventually(() => tab.story('witness')).toContain('done settled')
  expect(await tab.story('one')).toEqual(['done settled'])
  expect(api.count('getRun', ref.runId)).toBe(1)
  expect(tab.complaints).toEqual([])
})

test('F18: under StrictMode a run is asked for once at a time, and once in all if it is final', async ({
  api,
  tab,
  open,
}) => {
  const [ref, final] = [
    api.addRun([pending({ polls: 2, delayMs: 100 }), done({ total: 12 })]),
    api.addRun([done({ total: 12 }, { delayMs: 100 })]),
  ]
  await open({
    watchers: [
      { name: 'one', ref, options: { intervalMs: 250 } },
      { name: 'final', ref: final },
    ],
    isStrict: true,
  })
  await eventually(() => tab.story('one')).toEqual(['loading live', 'pending live', 'done settled'])
  expect(await tab.story('final')).toEqual(['loading live', 'done settled'])
  expect(api.count('getRun', final.runId)).toBe(1)
  expect(api.requests.every(({ overlaps }) => overlaps === 0)).toBe(true)
  expect(tab.complaints).toEqual([])
})

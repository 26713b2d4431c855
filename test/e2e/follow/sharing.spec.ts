import { done, pending } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

test('F11: two components on one run are one stream of requests', async ({ api, open, polls }) => {
  const step = pending({ delayMs: 100 })
  const [shared, alone] = [api.addRun([step]), api.addRun([step])]
  const options = { intervalMs: 250 }
  await open({
    watchers: [
      { name: 'one', ref: shared, options },
      { name: 'two', ref: shared, options },
      { name: 'witness', ref: alone, options },
    ],
  })
  await polls(alone, 5)

  const [asked, expected] = [api.count('getRun', shared.runId), api.count('getRun', alone.runId)]
  expect(Math.abs(asked - expected)).toBeLessThanOrEqual(2)
  expect(api.requests.every(({ overlaps }) => overlaps === 0)).toBe(true)
  expect(api.maxInFlight).toBe(2)
})

test('F11: a component that comes later shows what is known and starts no second stream', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([done({ total: 12 })])
  await open({ watchers: [{ name: 'one', ref }] })
  await eventually(() => tab.story('one')).toContain('done settled')

  await tab.render(['one', 'two', 'three'].map((name) => ({ name, ref })))
  await eventually(() => tab.story('three')).toEqual(['done settled'])
  expect(await tab.story('two')).toEqual(['done settled'])
  expect(api.maxInFlight).toBe(1)
  expect(api.count()).toBe(1)
})

test('F12: without a run nothing is asked; a changed one never shows the one before', async ({
  api,
  tab,
  open,
}) => {
  const [first, second] = [
    api.addRun([done({ number: 'A' })]),
    api.addRun([done({ number: 'B' }, { delayMs: 300 })]),
  ]
  await open({ watchers: [{ name: 'one' }] })
  await eventually(() => tab.story('one')).toEqual(['idle paused'])
  expect(api.count()).toBe(0)

  await tab.render([{ name: 'one', ref: first }])
  await eventually(() => tab.story('one')).toContain('done settled')
  await tab.render([{ name: 'one', ref: second }])
  const data = async () => (await tab.record('one')).shown.map((shown) => shown.data)
  await eventually(data).toContainEqual({ number: 'B' })
  expect(await tab.story('one')).toEqual([
    'idle paused',
    'loading live',
    'done settled',
    'loading live',
    'done settled',
  ])
  expect(await data()).toEqual([undefined, undefined, { number: 'A' }, undefined, { number: 'B' }])
})

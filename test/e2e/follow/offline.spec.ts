import { done, pending, running } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

const rarely = { intervalMs: 60_000 }
const often = { intervalMs: 250 }

test('F9: offline the watch waits and says so, and asks at once when the network is back', async ({
  api,
  tab,
  open,
  polls,
}) => {
  const [ref, other] = [api.addRun([pending(), done({ total: 12 })]), api.addRun([pending()])]
  await open({
    watchers: [
      { name: 'one', ref, options: rarely },
      { name: 'witness', ref: other, options: often },
    ],
  })
  // What is only a moment old is not asked for again.
  await polls(other, 5)

  await tab.setOffline(true)
  await eventually(() => tab.story('one')).toEqual(['loading live', 'pending live', 'pending offline'])
  expect(api.count('getRun', ref.runId)).toBe(1)
  await tab.setOffline(false)
  await eventually(() => tab.story('one')).toContain('done settled')
  expect(api.count('getRun', ref.runId)).toBe(2)
})

test('F9: a watch that begins offline asks nothing until there is a network', async ({ api, tab, open }) => {
  const ref = api.addRun([done({ total: 12 })])
  await open({ watchers: [] })
  await tab.setOffline(true)
  await tab.render([{ name: 'one', ref }])
  await eventually(() => tab.story('one')).toEqual(['loading offline'])
  await tab.setOffline(false)
  await eventually(() => tab.story('one')).toContain('done settled')
  expect(api.count()).toBe(1)
  const { shown } = await tab.record('one')
  expect(shown.map(({ errorCode }) => errorCode)).toEqual([undefined, undefined, undefined])
})

test('F9: back online in a hidden tab, pause asks only when the tab is back too', async ({
  api,
  tab,
  open,
  polls,
}) => {
  const [ref, other] = [api.addRun([running(), done({ total: 12 })]), api.addRun([pending()])]
  await open({
    watchers: [
      { name: 'one', ref, options: rarely },
      { name: 'witness', ref: other, options: { ...often, background: 'keep' } },
    ],
  })
  await polls(other, 5)
  await tab.hide()
  await tab.setOffline(true)
  await eventually(() => tab.story('one')).toContain('running offline')
  await tab.setOffline(false)
  await polls(other, 1)
  expect(api.count('getRun', ref.runId)).toBe(1)
  await tab.show()
  await eventually(() => tab.story('one')).toContain('done settled')
  expect(api.count('getRun', ref.runId)).toBe(2)
})

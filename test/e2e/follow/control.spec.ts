import { done, hang, pending, running } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

test('F8: a watch that has lasted its time says so, asks no more, and goes on when told', async ({
  api,
  tab,
  open,
  polls,
}) => {
  const [ref, other] = [api.addRun([running()]), api.addRun([pending()])]
  await open({
    watchers: [
      { name: 'one', ref, options: { intervalMs: 250, deadlineMs: 1_000 } },
      { name: 'witness', ref: other, options: { intervalMs: 250 } },
    ],
  })
  await eventually(() => tab.story('one')).toEqual(['loading live', 'running live', 'running expired'])
  const asked = api.count('getRun', ref.runId)
  await polls(other, 2)
  expect(api.count('getRun', ref.runId)).toBe(asked)

  api.script(ref.runId, [done()])
  await tab.act('one', 'resume')
  await eventually(() => tab.story('one')).toContain('done settled')
})

test('F10: stop closes the connection of the request in flight, and resume asks again', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([running(), hang(), done()])
  await open({ watchers: [{ name: 'one', ref, options: { intervalMs: 250 } }] })
  await eventually(() => api.count()).toBe(2)
  expect(api.inFlight).toBe(1)

  await tab.act('one', 'stop')
  await eventually(() => api.inFlight).toBe(0)
  expect(await tab.story('one')).toEqual(['loading live', 'running live', 'running stopped'])
  await tab.act('one', 'resume')
  await eventually(() => tab.story('one')).toContain('done settled')
})

test('F10: the last watcher that goes closes the connection; one that stays keeps it', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([running(), hang()])
  const [one, two] = ['one', 'two'].map((name) => ({ name, ref, options: { intervalMs: 250 } }))
  await open({ watchers: [one!, two!] })
  await eventually(() => api.count()).toBe(2)

  await tab.render([two!])
  await tab.act('two', 'refresh')
  // A round trip later, a connection that was closed would be seen as closed.
  await tab.page.evaluate(() => fetch('/').then((answer) => answer.text()))
  expect([api.inFlight, api.count()]).toEqual([1, 2])
  await tab.render([])
  await eventually(() => api.inFlight).toBe(0)
  expect(api.count()).toBe(2)
})

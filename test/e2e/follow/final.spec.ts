import { done, pending } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

test('F1: a final run is asked for no more, whatever the tab goes through', async ({
  api,
  tab,
  open,
  polls,
}) => {
  const [ref, other] = [api.addRun([done()]), api.addRun([pending()])]
  const watchers = [
    { name: 'final', ref },
    { name: 'witness', ref: other, options: { intervalMs: 250 } },
  ]
  await open({ watchers })
  await eventually(() => tab.story('final')).toEqual(['loading live', 'done settled'])
  // What is only a moment old is not asked for again in any case.
  await polls(other, 5)

  await tab.hide()
  await eventually(() => tab.story('witness')).toContain('pending paused')
  await tab.show()
  await polls(other, 2)
  await tab.setOffline(true)
  await eventually(() => tab.story('witness')).toContain('pending offline')
  await tab.setOffline(false)
  await polls(other, 2)
  await tab.render([])
  await tab.render(watchers)
  await polls(other, 2)

  expect(api.count('getRun', ref.runId)).toBe(1)
})

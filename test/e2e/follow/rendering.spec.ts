import { done, pending, running } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

const options = { intervalMs: 250 }

test('F2: a page that renders on every frame asks as often as one that stands still', async ({
  api,
  tab,
  open,
  polls,
}) => {
  const [busy, still] = [api.addRun([pending()]), api.addRun([pending()])]
  await open({
    watchers: [
      { name: 'busy', ref: busy, options, rendersEachFrame: true },
      { name: 'still', ref: still, options },
    ],
  })
  await polls(still, 8)
  await eventually(async () => (await tab.record('busy')).shown.length).toBeGreaterThan(60)

  const [asked, expected] = [api.count('getRun', busy.runId), api.count('getRun', still.runId)]
  expect(Math.abs(asked - expected)).toBeLessThanOrEqual(2)
})

test('F14: a watcher comes to the screen once for each visible change, not for each poll', async ({
  api,
  tab,
  open,
}) => {
  const ref = api.addRun([pending({ polls: 3 }), running({ polls: 3 }), done({ total: 12 })])
  await open({ watchers: [{ name: 'one', ref, options }] })
  await eventually(() => tab.story('one')).toContain('done settled')

  const { commits, shown } = await tab.record('one')
  expect(api.count('getRun', ref.runId)).toBe(7)
  expect(shown.map(({ phase }) => phase)).toEqual(['loading', 'pending', 'running', 'done'])
  expect(commits).toBe(4)
})

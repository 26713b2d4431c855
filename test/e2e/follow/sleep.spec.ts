import { done, pending, running } from 'cloudsquid-react/testing'
import { eventually, expect, test } from './follow.ts'

test('F9: after a sleep of many intervals a run is asked for once, not once for each', async ({
  api,
  site,
  chromium,
  open,
}) => {
  const intervalMs = 250
  const ref = api.addRun([pending()])
  await open({ watchers: [{ name: 'one', ref, options: { intervalMs } }] })
  const asked = () => api.count('getRun', ref.runId)
  await eventually(asked).toBeGreaterThan(2)

  chromium.sleep()
  const { tableId, projectName, runId } = api.addRun([running({ forMs: 6 * intervalMs }), done()])
  const nightUrl = `${site.url}/api/projects/${projectName}/tables/${tableId}/run/${runId}`
  await eventually(async () => (await (await fetch(nightUrl)).json()).status).toBe('done')
  const before = asked()
  chromium.wake()
  await eventually(asked).toBeGreaterThan(before + 3)

  const times = api.requests.filter((request) => request.runId === ref.runId).map(({ at }) => at)
  const gaps = times.slice(1).map((at, index) => at - times[index]!)
  // A millisecond is what rounding may take.
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(intervalMs - 1)
  expect(Math.max(...gaps)).toBeGreaterThan(5 * intervalMs)
})

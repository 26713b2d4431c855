import { QueryClient } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import { createRunClient, type RunRef, useRun, type UseRunOptions } from 'cloudsquid-react'
import { createFlightRecorder, type FlightRecorder } from 'cloudsquid-react/devtools'
import {
  createScriptedApi,
  done,
  dropped,
  htmlPage,
  httpError,
  malformed,
  running,
  type ScriptedApi,
  unknownStatus,
} from 'cloudsquid-react/testing'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass } from '../../support/renderRun.tsx'
import { setVisibility } from '../../support/setVisibility.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Follows runs of a scripted API, recorded. */
function follow(api: ScriptedApi, runs: { ref: RunRef; config?: UseRunOptions }[]) {
  const queryClient = new QueryClient()
  const recorder = createFlightRecorder({ queryClient })
  const client = recorder.record(createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch }))
  const { wrapper } = buildHarness({ client, queryClient })
  const hooks = runs.map(({ ref, config }) => renderHook(() => useRun(ref, config), { wrapper }))
  return { recorder, hooks, queryClient, client }
}

/** What came of each poll and when, without why. */
function timeline(recorder: FlightRecorder) {
  return recorder.exportRecording().runs.map(({ polls }) => {
    const first = polls[0]?.askedMs ?? 0
    return polls
      .filter(({ isGivenUp }) => !isGivenUp)
      .map(({ why: _, askedMs, sentMs = 0, endedMs = 0, heldMs: __, ...end }) => ({
        ...end,
        askedMs: askedMs - first,
        sentMs: sentMs - first,
        endedMs: endedMs - first,
      }))
  })
}

/** Two runs that meet all there is: a 429 that holds both, an outage, garbage, a hint, a hidden tab. */
async function recordTrouble(): Promise<FlightRecorder> {
  const api = createScriptedApi()
  const one = api.addRun([
    'pending',
    httpError(429, { retryAfter: 3, delayMs: 80 }),
    dropped({ delayMs: 40 }),
    htmlPage(502),
    dropped(),
    unknownStatus('paused by Ada'),
    running({ pollAfterMs: 4_000, delayMs: 250 }),
    running(),
    done({ total: 12 }),
  ])
  const other = api.addRun(['running', httpError(503, { retryAfter: 7 }), 'running', malformed()])
  const { recorder } = follow(api, [{ ref: one }, { ref: other }])
  await pass(14_000)
  setVisibility('hidden')
  await pass(60_000)
  setVisibility('visible')
  await pass(30_000)
  return recorder
}

it('gives the same answers, failures and wishes at the same times as were recorded', async () => {
  const recorder = await recordTrouble()
  const recording = recorder.exportRecording()
  expect(recording.runs.map(({ polls }) => polls.map(({ status, failure }) => status ?? failure))).toEqual([
    ['pending', 'RUN-429', 'RUN-NETWORK', 'RUN-5XX', 'RUN-NETWORK', 'unknown', 'running', 'running', 'done'],
    ['running', 'RUN-5XX', 'running', 'RUN-CONTRACT'],
  ])
  expect(recording.surroundings.map(({ here }) => here)).toEqual(['here', 'hidden', 'here'])

  const api = createScriptedApi()
  const replayed = api.replay(JSON.stringify(recording))
  const again = follow(api, replayed)
  // The API answers; the tab is the test's own.
  for (const { atMs, here } of recording.surroundings)
    setTimeout(() => setVisibility(here === 'hidden' ? 'hidden' : 'visible'), atMs)
  await pass(120_000)
  expect(timeline(again.recorder)).toEqual(timeline(recorder))
})

it('is asked for at the recorded moments also where something else than the schedule had decided so', async () => {
  const api = createScriptedApi({ script: ['running', 'running', 'running', done()] })
  const { recorder, hooks } = follow(api, [{ ref: api.addRun(), config: { intervalMs: 9_000 } }])
  await pass(1_500)
  await hooks[0]!.result.current.refresh()
  await pass(30_000)
  const [first] = recorder.exportRecording().runs
  expect(first?.polls.map(({ why, askedMs }) => [why, askedMs])).toEqual([
    ['first', 0],
    ['refresh', 1_500],
    ['schedule', 10_500],
    ['schedule', 19_500],
  ])
  const second = createScriptedApi()
  const again = follow(second, second.replay(recorder.exportRecording(), { data: { total: 12 } }))
  await pass(30_000)
  expect(timeline(again.recorder)).toEqual(timeline(recorder))
  expect(again.hooks[0]?.result.current.run?.data).toEqual({ total: 12 })
})

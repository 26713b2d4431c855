import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { createRunClient, type RunClient, RunClientProvider, type RunRef, useRun } from 'cloudsquid-react'
import { createFlightRecorder } from 'cloudsquid-react/devtools'
import { createScriptedApi, done, running } from 'cloudsquid-react/testing'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pass } from '../../support/renderRun.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function Screen({ runRef }: { runRef: RunRef }) {
  return useRun(runRef, { intervalMs: 3_000 }).phase
}

it('is recorded from when its client is exchanged, by any number of recorders, and asked for no sooner by that', async () => {
  const api = createScriptedApi()
  const ref = api.addRun([running({ polls: 3, delayMs: 500 }), done()])
  const queryClient = new QueryClient()
  const plain = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
  const app = (client: RunClient) => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RunClientProvider client={client}>
          <Screen runRef={ref} />
        </RunClientProvider>
      </QueryClientProvider>
    </StrictMode>
  )
  const { rerender, container } = render(app(plain))
  await pass(1_000)
  const first = createFlightRecorder({ queryClient })
  rerender(app(first.record(plain)))
  await pass(3_000)
  // In the middle of a poll, as a hot reload makes all anew.
  await pass(300)
  const second = createFlightRecorder({ queryClient })
  rerender(app(second.record(first.record(plain))))
  await pass(20_000)
  expect(container.textContent).toBe('done')
  const begunAt = api.requests[0]?.at ?? 0
  expect(api.requests.map(({ at }) => at - begunAt)).toEqual([0, 3_500, 7_000, 10_500])
  const told = (recorder: typeof first) =>
    recorder.exportRecording().runs.flatMap(({ polls }) => polls.map(({ why, status }) => [why, status]))
  const last = [
    ['schedule', 'running'],
    ['schedule', 'done'],
  ]
  expect(told(first)).toEqual([['schedule', 'running'], ...last])
  expect(told(second)).toEqual(last)
})

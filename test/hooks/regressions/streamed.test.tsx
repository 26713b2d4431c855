import { defaultShouldDehydrateQuery, dehydrate, hydrate } from '@tanstack/react-query'
import { act, cleanup, render } from '@testing-library/react'
import { fetchRun, prefetchRun, useRun, useRuns, useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Boundary } from '../../support/Boundary.tsx'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { testRef } from '../../support/renderRun.tsx'
import { held, json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => {
  vi.useFakeTimers()
  // React and TanStack Query tell of failures that pass through them.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** What a server sends at once of a run that it is still reading. */
async function beginOnServer(step: Step) {
  const answer = held(step)
  const { queryClient, client } = buildHarness({ fetch: scriptFetch([answer.step]).fetch, scope: 'one' })
  void prefetchRun(queryClient, client, testRef)
  await passInAct(0)
  const shouldDehydrateQuery = (query: Parameters<typeof defaultShouldDehydrateQuery>[0]) =>
    defaultShouldDehydrateQuery(query) || query.state.status === 'pending'
  return { answer, state: dehydrate(queryClient, { shouldDehydrateQuery }) }
}

const hooks: [string, () => string][] = [
  ['useRun', () => useRun(testRef).phase],
  ['useRuns', () => useRuns([testRef]).runs[0]?.phase ?? 'none'],
  ['useSuspenseRun', () => useSuspenseRun(testRef).phase],
]

describe.each(hooks)('F16: a run that a server streams into the page; %s', (_, use) => {
  function openPage() {
    const scripted = scriptFetch([running, done])
    const { queryClient, wrapper } = buildHarness({ fetch: scripted.fetch, scope: 'one' })
    const Shown = () => use()
    const show = () =>
      render(
        <Boundary>
          <Suspense fallback="waiting">
            <Shown />
          </Suspense>
        </Boundary>,
        { wrapper },
      )
    return { ...scripted, queryClient, show }
  }

  it('is shown as it comes, and followed', async () => {
    const { answer, state } = await beginOnServer(json({ status: 'pending' }))
    const { queryClient, show, requests } = openPage()
    act(() => hydrate(queryClient, state))
    const { container } = show()
    await passInAct(500)
    answer.release()
    await passInAct(500)
    expect([container.textContent, requests.length]).toEqual(['pending', 0])
    await passInAct(10_000)
    await passInAct(10_000)
    expect(container.textContent).toBe('done')
  })

  it.each([503, 403])('and could not be read there (%i), is read by the page itself', async (code) => {
    const { answer, state } = await beginOnServer(status(code))
    const { queryClient, show } = openPage()
    act(() => hydrate(queryClient, state))
    const { container } = show()
    await passInAct(500)
    answer.release()
    for (let count = 0; count < 6; count += 1) await passInAct(5_000)
    expect(container.textContent).toBe('done')
  })

  it.each([503, 403])('and could not be read there (%i), is asked for within a second', async (code) => {
    const { answer, state } = await beginOnServer(status(code))
    const { queryClient, show, requests } = openPage()
    act(() => hydrate(queryClient, state))
    const { container } = show()
    await passInAct(500)
    const failedAtMs = performance.now()
    answer.release()
    await passInAct(1_500)
    expect(requests[0]?.sentAtMs).toBeLessThanOrEqual(failedAtMs + 1_000)
    expect(container.textContent).not.toBe('waiting')
  })

  it('and failed there before the page shows it, is asked for within a second', async () => {
    const { answer, state } = await beginOnServer(status(503))
    const { queryClient, show, requests } = openPage()
    act(() => hydrate(queryClient, state))
    answer.release()
    await passInAct(100)
    const shownAtMs = performance.now()
    const { container } = show()
    await passInAct(1_500)
    expect(requests[0]?.sentAtMs).toBeLessThanOrEqual(shownAtMs + 1_000)
    expect(container.textContent).not.toBe('waiting')
  })

  it('once more, and could not be read there, ends nothing that the page follows', async () => {
    const { queryClient, show, requests } = openPage()
    const { container } = show()
    await passInAct(100)
    const { answer, state } = await beginOnServer(status(503))
    act(() => hydrate(queryClient, state))
    answer.release()
    await passInAct(10_000)
    expect([container.textContent, requests.length]).toEqual(['done', 2])
  })
})

it('F16: a run that a server streams into the page and could not read is read by a loader at once', async () => {
  const { answer, state } = await beginOnServer(status(503))
  const scripted = scriptFetch([running])
  const { queryClient, client } = buildHarness({ fetch: scripted.fetch, scope: 'one' })
  hydrate(queryClient, state)
  const reading = fetchRun(queryClient, client, testRef)
  answer.release()
  await passInAct(100)
  expect(scripted.requests).toHaveLength(1)
  expect((await reading).status).toBe('running')
})

import { act, cleanup, render, renderHook } from '@testing-library/react'
import { type Run, RunError, useReview, useRun, useRuns, useSuspenseRun } from 'cloudsquid-react'
import { Suspense, useEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct } from '../../support/renderExtraction.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { renderRuns, runningStep } from '../../support/renderRuns.tsx'
import { held, json, neverAnswer, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running', reasoning: 'page 1' })
const later = json({ status: 'running', reasoning: 'page 2' })
const second = { ...testRef, runId: 'run-2' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** How a promise ended, as soon as it has. */
function watchEnd(promise: Promise<Run<unknown>>) {
  const end: { run?: Run<unknown>; error?: unknown } = {}
  promise.then(
    (run) => (end.run = run),
    (error: unknown) => (end.error = error),
  )
  return end
}

/** Given up after an answer, it gives that: to have asked and left is no failure. */
function expectLast(end: { run?: Run<unknown>; error?: unknown }) {
  expect(end).toMatchObject({ run: { status: 'running' } })
  expect(end.error).toBeUndefined()
}

function expectStopped(end: { run?: Run<unknown>; error?: unknown }) {
  expect(end.run).toBeUndefined()
  expect(end.error).toBeInstanceOf(RunError)
  expect(end.error).toMatchObject({ code: 'RUN-STOPPED' })
}

describe('F10: a refresh that nobody waits for any more', () => {
  it.each<{ end: string; script: Step[]; atMs: number; expectEnd: typeof expectLast }>([
    { end: 'gives the last answer', script: [running, neverAnswer], atMs: 500, expectEnd: expectLast },
    { end: 'gives it on top of a poll', script: [running, neverAnswer], atMs: 2_500, expectEnd: expectLast },
    { end: 'rejects before the first one', script: [neverAnswer], atMs: 500, expectEnd: expectStopped },
  ])('$end when its component leaves', async ({ script, atMs, expectEnd }) => {
    const { now, unmount, scripted } = renderRun(script)
    await pass(atMs)
    const end = watchEnd(now().refresh())
    await pass(0)
    unmount()
    await pass(0)
    expectEnd(end)
    expect(scripted.inFlight()).toBe(0)
  })

  it('gives it in StrictMode too', async () => {
    const { now, unmount } = renderRun([running, neverAnswer], { isStrict: true })
    await pass(500)
    const end = watchEnd(now().refresh())
    await pass(0)
    unmount()
    await pass(0)
    expectLast(end)
  })

  it('gives it when it is stopped', async () => {
    const { now, scripted } = renderRun([running, neverAnswer])
    await pass(500)
    const end = watchEnd(now().refresh())
    await pass(0)
    act(() => now().stop())
    await pass(0)
    expectLast(end)
    expect([now().connection, scripted.inFlight()]).toEqual(['stopped', 0])
  })

  it('gives it when its component goes on to another run', async () => {
    const { now, follow } = renderRun((request) =>
      request.url.endsWith('run-2') || first ? running : neverAnswer,
    )
    let first = true
    await pass(500)
    first = false
    const end = watchEnd(now().refresh())
    await pass(0)
    follow(second)
    await pass(0)
    expectLast(end)
    expect(now().phase).toBe('running')
  })

  it('rejects with RUN-STOPPED when the cache is cleared as its component leaves', async () => {
    const { now, unmount, queryClient } = renderRun([running, neverAnswer])
    await pass(500)
    const end = watchEnd(now().refresh())
    await pass(0)
    unmount()
    queryClient.clear()
    await pass(0)
    expectStopped(end)
  })

  it('gives it in a list that leaves', async () => {
    const { now, unmount } = renderRuns({ 'run-1': [runningStep, neverAnswer] })
    await pass(500)
    const end = watchEnd(now().refresh(testRef))
    await pass(0)
    unmount()
    await pass(0)
    expectLast(end)
  })

  it('gives it in useSuspenseRun', async () => {
    const { fetch } = scriptFetch([running, neverAnswer])
    const { wrapper } = buildHarness({ fetch })
    const { result, unmount } = renderHook(() => useSuspenseRun(testRef), {
      wrapper: ({ children }) => wrapper({ children: <Suspense>{children}</Suspense> }),
    })
    await passInAct(500)
    const end = watchEnd(result.current.refresh())
    await pass(0)
    unmount()
    await pass(0)
    expectLast(end)
  })

  it('resolves if another component watches on', async () => {
    const gate = held(later)
    const one = renderRun([running, gate.step])
    const two = renderRun([], { queryClient: one.queryClient, client: one.client })
    await pass(500)
    const end = watchEnd(one.now().refresh())
    await pass(0)
    one.unmount()
    await pass(0)
    gate.release()
    await pass(0)
    expect(end.run?.reasoning).toBe('page 2')
    expect(two.now().run?.reasoning).toBe('page 2')
  })
})

describe('F17: a panel of useReview that closes', () => {
  /** A run that is followed, or read by hand alone, beside a panel that may close. */
  function openPanel(script: Step[], isStrict = false) {
    const scripted = scriptFetch(script)
    const { wrapper: Wrapper, client, queryClient } = buildHarness({ fetch: scripted.fetch, isStrict })
    let followed: ReturnType<typeof useRun> | undefined
    const Page = ({ enabled }: { enabled: boolean }) => {
      const result = useRun(testRef, { enabled })
      useEffect(() => {
        followed = result
      })
      return null
    }
    const Panel = () => <p>{useReview(testRef, { submit: async () => {} }).state}</p>
    const tree = (isOpen: boolean, enabled: boolean) => (
      <Wrapper>
        <Page enabled={enabled} />
        {isOpen && <Panel />}
      </Wrapper>
    )
    const { rerender } = render(tree(true, true))
    return {
      ...scripted,
      client,
      queryClient,
      now: () => {
        if (!followed) throw new Error('Nothing was rendered.')
        return followed
      },
      show: (isOpen: boolean, enabled = true) => rerender(tree(isOpen, enabled)),
    }
  }

  it.each([false, true])('takes nothing from a refresh; StrictMode: %j', async (isStrict) => {
    const gate = held(later)
    const { now, show, inFlight } = openPanel([running, gate.step], isStrict)
    await pass(500)
    const end = watchEnd(now().refresh())
    await pass(0)
    show(false)
    await pass(0)
    expect([inFlight(), end]).toEqual([1, {}])
    gate.release()
    await pass(0)
    expect(end.run?.reasoning).toBe('page 2')
  })

  it.each([
    ['is switched off', () => {}, false],
    ['was stopped', (now: () => ReturnType<typeof useRun>) => now().stop(), true],
  ])('takes nothing from a refresh of a watch that %s', async (_, end, enabled) => {
    const gate = held(later)
    const { now, show } = openPanel([running, gate.step])
    await pass(500)
    act(() => end(now))
    show(true, enabled)
    await pass(0)
    const refreshed = watchEnd(now().refresh())
    await pass(0)
    show(false, enabled)
    await pass(0)
    gate.release()
    await pass(0)
    expect(refreshed.run?.reasoning).toBe('page 2')
  })

  it('takes nothing from a refresh after the end', async () => {
    const gate = held(json({ status: 'done', data: {}, review: { approved: true } }))
    const { now, show } = openPanel([json({ status: 'done', data: {} }), gate.step])
    await pass(500)
    const end = watchEnd(now().refresh())
    await pass(0)
    show(false)
    await pass(0)
    gate.release()
    await pass(0)
    expect(end.run?.review?.approved).toBe(true)
  })

  it('takes nothing from a refresh of a list', async () => {
    const gate = held(later)
    const scripted = scriptFetch([running, gate.step])
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    const list = renderHook(() => useRuns([testRef], { enabled: false }), { wrapper })
    const panel = renderHook(() => useReview(testRef, { submit: async () => {} }), { wrapper })
    const first = watchEnd(list.result.current.refresh(testRef))
    await pass(0)
    const end = watchEnd(list.result.current.refresh(testRef))
    await pass(0)
    panel.unmount()
    await pass(0)
    gate.release()
    await pass(0)
    expect([first.run?.reasoning, end.run?.reasoning]).toEqual(['page 1', 'page 2'])
  })

  it('takes nothing from a poll', async () => {
    const gate = held(later)
    const { now, show, requests } = openPanel([running, gate.step])
    await pass(2_500)
    show(false)
    await pass(0)
    gate.release()
    await pass(0)
    expect([now().run?.reasoning, requests.length]).toEqual(['page 2', 2])
  })
})

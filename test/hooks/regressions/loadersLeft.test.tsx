import { act, cleanup, renderHook } from '@testing-library/react'
import { ensureRun, fetchRun, type JsonObject, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, held, json, neverAnswer, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Followed = ReturnType<typeof renderRun<JsonObject>>

/** A component follows a run; a loader shares its poll, or begins one that the component shares. */
async function load(before: Step[], last: Step = done) {
  const answer = held(last)
  const followed = renderRun([...before, answer.step, done])
  await pass(before.length > 0 ? 2_500 : 0)
  expect(followed.requests).toHaveLength(before.length + 1)
  return { ...followed, answer }
}

describe('F10: what a loader waits for goes on, whoever leaves', () => {
  const leave: [string, (followed: Followed) => void][] = [
    ['the component leaves', ({ unmount }) => unmount()],
    ['the component stops', ({ now }) => now().stop()],
    ['the component is switched off', ({ follow }) => follow(testRef, { enabled: false })],
  ]
  it.each(leave)('as %s, of a run that was never read', async (_, happen) => {
    const followed = await load([])
    const loaded = fetchRun(followed.queryClient, followed.client, testRef)
    act(() => happen(followed))
    await pass(0)
    followed.answer.release()
    expect(await loaded).toMatchObject({ status: 'done' })
    expect(followed.requests).toHaveLength(1)
  })

  it.each(leave)('as %s, of a run that was read', async (_, happen) => {
    const followed = await load([running])
    const loaded = fetchRun(followed.queryClient, followed.client, testRef)
    act(() => happen(followed))
    await pass(0)
    followed.answer.release()
    expect(await loaded).toMatchObject({ status: 'done' })
    expect(followed.requests).toHaveLength(2)
  })

  it('also where it asks as the component is leaving', async () => {
    const { queryClient, client, unmount, requests } = renderRun([running, done])
    await pass(1_500)
    unmount()
    expect(await fetchRun(queryClient, client, testRef)).toMatchObject({ status: 'done' })
    expect(requests).toHaveLength(2)
  })

  it.each([0, 2_000])(
    'but does not wait for a turn as the component would have; left after %i ms',
    async (ms) => {
      const { queryClient, client, unmount, requests } = renderRun([
        status(429, '', { 'retry-after': '86400' }),
        done,
      ])
      await pass(1_500)
      const loaded = fetchRun(queryClient, client, testRef)
      const ended = failureOf(loaded)
      await pass(ms)
      unmount()
      await pass(2_000)
      expect(await ended).toMatchObject({ code: 'RUN-429' })
      expect(requests).toHaveLength(1)
    },
  )

  it.each([fetchRun, ensureRun])(
    'and waits for a turn as it would alone beside a component that has expired: %s',
    async (loader) => {
      const { queryClient, client, now } = renderRun([status(429, '', { 'retry-after': '60' }), running], {
        run: { deadlineMs: 5_000 },
      })
      await pass(6_000)
      expect(now().connection).toBe('expired')
      const loaded = loader(queryClient, client, testRef)
      await pass(60_000)
      expect((await loaded).status).toBe('running')
    },
  )

  it('for as long as one of two waits, and no longer', async () => {
    const { queryClient, client, wrapper, scripted, unmount, answer } = await load([], status(503))
    const both = [1, 2].map(() => failureOf(fetchRun(queryClient, client, testRef)))
    unmount()
    await pass(0)
    answer.release()
    expect(await Promise.all(both)).toMatchObject([{ code: 'RUN-5XX' }, { code: 'RUN-5XX' }])
    // Nobody waits for the next one.
    const other = renderHook(() => useRun({ ...testRef, runId: 'run-2' }), { wrapper })
    other.unmount()
    await pass(0)
    expect(scripted.inFlight()).toBe(0)
  })
})

describe('F10: a loader whose request an app gives up', () => {
  const giveUp: [string, (followed: Followed) => unknown][] = [
    ['cancelled', ({ queryClient }) => queryClient.cancelQueries()],
    ['cancelled without revert', ({ queryClient }) => queryClient.cancelQueries({}, { revert: false })],
    ['cancelled in silence', ({ queryClient }) => queryClient.cancelQueries({}, { silent: true })],
    ['cleared', ({ queryClient }) => queryClient.clear()],
    ['removed', ({ queryClient }) => queryClient.removeQueries()],
  ]
  it.each(giveUp)('rejects with RUN-STOPPED where nothing was read; %s', async (_, happen) => {
    for (const loader of [fetchRun, ensureRun]) {
      const followed = renderRun([neverAnswer], { ref: undefined })
      const loaded = failureOf(loader(followed.queryClient, followed.client, testRef))
      void happen(followed)
      // oxlint-disable-next-line no-await-in-loop
      await pass(0)
      // oxlint-disable-next-line no-await-in-loop
      expect(await loaded).toMatchObject({ name: 'RunError', code: 'RUN-STOPPED' })
    }
  })

  it.each(giveUp.slice(0, 3))('gives the last good run; %s', async (_, happen) => {
    const followed = renderRun([running, neverAnswer], { ref: undefined })
    const { queryClient, client } = followed
    await fetchRun(queryClient, client, testRef)
    await pass(1_500)
    const loaded = fetchRun(queryClient, client, testRef)
    void happen(followed)
    await pass(0)
    expect(await loaded).toMatchObject({ status: 'running' })
  })
})

describe('F19: a failure that passes ends a loader, and no watching', () => {
  it.each([
    ['cancelled', {}],
    ['cancelled in silence', { silent: true }],
    ['cancelled without revert', { revert: false }],
  ])('of a component that was switched off then; %s', async (_, options) => {
    const { queryClient, client, follow, now, requests } = renderRun([drop, neverAnswer, done], {
      ref: undefined,
    })
    await failureOf(fetchRun(queryClient, client, testRef))
    follow(testRef, { enabled: false })
    await pass(0)
    follow(testRef, { enabled: true })
    await pass(0)
    expect(requests).toHaveLength(2)
    void queryClient.cancelQueries({}, options)
    await pass(5_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled' })
  })
})

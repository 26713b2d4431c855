import { dehydrate, type DehydratedState, hydrate, type QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { fetchRun, runKeys, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, status, type Step } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  setVisibility('visible')
  setOnline(true)
  vi.useRealTimers()
})

function lookAgain(): void {
  setVisibility('hidden')
  setVisibility('visible')
}

function reconnect(): void {
  setOnline(false)
  setOnline(true)
}

describe('F3: a failure that has ended the watching is the end of a poll', () => {
  const garbage: unknown[] = [null, [], {}, { body: 5 }]
  it.each<[string, { script: Step[]; ms: number; happen: () => void }]>([
    ['of a run that was never read, on focus', { script: [status(410)], ms: 0, happen: lookAgain }],
    ['of a run that was never read, on reconnect', { script: [status(410)], ms: 0, happen: reconnect }],
    ['of a run that was read, on focus', { script: [running, status(403)], ms: 2_000, happen: lookAgain }],
    [
      'of a run that was read, on reconnect',
      { script: [running, status(403)], ms: 2_000, happen: reconnect },
    ],
    [
      'after failures that passed, on focus',
      { script: [status(503), status(403)], ms: 1_600, happen: lookAgain },
    ],
  ])('%s: one that is taken away asks nothing in the same second', async (_, { script, ms, happen }) => {
    const { now, queryClient, client, requests } = renderRun([...script, done])
    await pass(ms)
    expect(now()).toMatchObject({ connection: 'stopped' })
    for (const what of garbage) {
      queryClient.setQueryData(runKeys.run(client, testRef), what)
      act(happen)
      // oxlint-disable-next-line no-await-in-loop
      await pass(1)
    }
    expect(requests).toHaveLength(script.length)
    await pass(3_000)
    expect(requests).toHaveLength(script.length + 1)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null })
  })

  it('and wishes for no next one: what the answer before it had asked for is over', async () => {
    const patient = json({ status: 'running' }, { headers: { 'retry-after': '60' } })
    const { queryClient, client, requests } = renderRun([patient, status(403), done])
    await pass(70_000)
    expect(requests).toHaveLength(2)
    queryClient.setQueryData(runKeys.run(client, testRef), null)
    act(lookAgain)
    await pass(1)
    expect(requests).toHaveLength(3)
  })

  it('and an older answer that is put back does not hurry the next one', async () => {
    const { queryClient, client, requests } = renderRun([running, status(403), done])
    await pass(1_000)
    const older: unknown = structuredClone(queryClient.getQueryData(runKeys.run(client, testRef)))
    await pass(1_000)
    expect(requests).toHaveLength(2)
    queryClient.setQueryData(runKeys.run(client, testRef), older)
    act(lookAgain)
    await pass(1)
    expect(requests).toHaveLength(2)
  })
})

describe('F6: who comes after a failure that has ended the watching', () => {
  it.each([
    ['never read', [status(403)], 0],
    ['read before', [running, status(403)], 2_000],
  ])('asks at once, of a run that was %s', async (_, script, ms) => {
    const { now, unmount, requests, wrapper } = renderRun([...script, done])
    await pass(ms)
    expect(now()).toMatchObject({ connection: 'stopped' })
    unmount()
    const { result } = renderHook(() => useRun(testRef), { wrapper })
    await pass(1)
    expect(requests).toHaveLength(script.length + 1)
    expect(result.current.phase).toBe('done')
  })

  it('as a loader does', async () => {
    const { queryClient, client, unmount } = renderRun([running, status(403), done])
    await pass(2_000)
    unmount()
    expect(await fetchRun(queryClient, client, testRef)).toMatchObject({ status: 'done' })
  })
})

describe('F6: refresh', () => {
  it('rejects with the failure that ended the watching, not with one that passed before', async () => {
    const { now } = renderRun([running, status(503), status(403)])
    await pass(2_000)
    expect(now()).toMatchObject({ connection: 'reconnecting' })
    await expect(now().refresh()).rejects.toMatchObject({ code: 'RUN-403' })
  })
})

describe('F3: a cache that forgets a run does not hurry its next poll', () => {
  const forget: [string, (queryClient: QueryClient) => unknown][] = [
    ['cleared', (queryClient) => queryClient.clear()],
    ['removed', (queryClient) => queryClient.removeQueries()],
    ['reset', (queryClient) => queryClient.resetQueries()],
    [
      'cleared and restored',
      (queryClient) => {
        const stored = JSON.stringify(dehydrate(queryClient))
        queryClient.clear()
        hydrate(queryClient, JSON.parse(stored) as DehydratedState)
      },
    ],
  ]
  it.each(forget)('%s offline, its request cancelled, and the network is back at once', async (_, happen) => {
    for (const script of [[status(408)], [status(410)], [running]]) {
      const { queryClient, requests, unmount } = renderRun([...script, done])
      // oxlint-disable-next-line no-await-in-loop
      await pass(0)
      act(() => setOnline(false))
      void happen(queryClient)
      // oxlint-disable-next-line no-await-in-loop
      await pass(0)
      void queryClient.cancelQueries()
      // oxlint-disable-next-line no-await-in-loop
      await pass(1)
      act(() => setOnline(true))
      // oxlint-disable-next-line no-await-in-loop
      await pass(1)
      expect(requests).toHaveLength(1)
      // oxlint-disable-next-line no-await-in-loop
      await pass(2_000)
      expect(requests).toHaveLength(2)
      unmount()
    }
  })
})

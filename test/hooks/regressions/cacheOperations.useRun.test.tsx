import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { json, neverAnswer } from '../../support/scriptFetch.ts'
import { type CacheOperation, cacheOperations } from './cacheOperations.ts'
import { expectDone, expectStops, moments, type Mount } from './playOperation.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const mount: Mount = (step) => {
  const { queryClient, now, requests, scripted } = renderRun(step)
  return { ...scripted, queryClient, now, requests }
}

describe.each(moments)('F19: useRun, at the moment of a %s', (moment) => {
  it.each(cacheOperations)('comes to its end after %s', async (_, operation) => {
    await expectDone(mount, { moment, operation })
  })

  it.each(cacheOperations)('is silenced by stop() after %s', async (_, operation) => {
    await expectStops(mount, { moment, operation })
  })
})

describe('F19: a cache that is emptied under a mounted useRun', () => {
  it.each<[string, CacheOperation]>([
    ['clear', (queryClient) => queryClient.clear()],
    ['removeQueries', (queryClient) => queryClient.removeQueries()],
  ])('by %s is filled again at once, and the pace stays', async (_, empty) => {
    const { queryClient, now, requests, askedAtMs } = renderRun([json({ status: 'running' })], {
      run: { intervalMs: 3_000 },
    })
    await pass(4_000)
    empty(queryClient)
    await pass(0)
    expect([requests.length, askedAtMs().at(-1), now().phase]).toEqual([3, 4_000, 'running'])
    await pass(9_000)
    expect(askedAtMs().slice(2)).toEqual([4_000, 7_000, 10_000, 13_000])
  })

  it('asks anew for a run that is done, also where its watch was stopped and resumed before', async () => {
    const { queryClient, now, requests } = renderRun([json({ status: 'done', data: {} })])
    await pass(0)
    act(() => now().stop())
    act(() => now().resume())
    await pass(1_000)
    // Nothing by that alone (F1).
    expect(requests).toHaveLength(1)
    queryClient.clear()
    await pass(1_000)
    expect([requests.length, now().phase]).toEqual([2, 'done'])
  })

  it('each second still leaves one request in flight at the most, and a watch that goes on', async () => {
    const { queryClient, now, scripted } = renderRun([neverAnswer])
    for (let second = 0; second < 20; second += 1) {
      queryClient.clear()
      await pass(1_000)
    }
    expect([scripted.inFlight(), scripted.mostInFlight(), now().connection]).toEqual([1, 1, 'live'])
  })

  it('goes on for each of two components, with one stream of requests', async () => {
    const one = renderRun([json({ status: 'running' })], { run: { intervalMs: 3_000 } })
    const { queryClient, client } = one
    const two = renderRun([], { queryClient, client, run: { intervalMs: 3_000 } })
    await pass(1_000)
    queryClient.clear()
    await pass(0)
    expect([one.now().phase, two.now().phase, one.requests.length]).toEqual(['running', 'running', 2])
    await pass(9_000)
    expect(one.requests).toHaveLength(5)
    one.unmount()
    await pass(6_000)
    expect([two.now().connection, one.requests.length]).toEqual(['live', 7])
  })

  it('asks nothing where the watch is stopped, switched off or over', async () => {
    const { queryClient, now, requests, follow } = renderRun([json({ status: 'running' })])
    await pass(0)
    follow(undefined)
    queryClient.clear()
    await pass(10_000)
    expect([now().phase, requests.length]).toEqual(['idle', 1])
    const off = renderRun([json({ status: 'running' })], { run: { enabled: false } })
    off.queryClient.clear()
    await pass(10_000)
    expect([off.now().phase, off.requests.length]).toEqual(['idle', 0])
  })

  it('is no end of the callbacks: the change to done is told once', async () => {
    const onSettled = vi.fn()
    const { queryClient } = renderRun(
      [json({ status: 'running' }), json({ status: 'running' }), json({ status: 'done', data: {} })],
      { run: { onSettled } },
    )
    await pass(500)
    queryClient.clear()
    await pass(60_000)
    expect(onSettled).toHaveBeenCalledTimes(1)
  })
})

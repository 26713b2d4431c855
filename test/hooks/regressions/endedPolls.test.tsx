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
  it.each<[string, Step[], number, () => void]>([
    ['of a run that was never read, on focus', [status(410)], 0, lookAgain],
    ['of a run that was never read, on reconnect', [status(410)], 0, reconnect],
    ['of a run that was read, on focus', [running, status(403)], 2_000, lookAgain],
    ['of a run that was read, on reconnect', [running, status(403)], 2_000, reconnect],
    ['after failures that passed, on focus', [status(503), status(403)], 1_600, lookAgain],
  ])('%s: one that is taken away asks nothing in the same second', async (_, script, ms, happen) => {
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

  it('and a failure that passed before is no part of what is known then', async () => {
    const { now, queryClient, client } = renderRun([running, status(503), status(403), done])
    await pass(2_000)
    await now()
      .refresh()
      .catch(() => {})
    queryClient.setQueryData(runKeys.run(client, testRef), null)
    await pass(1)
    expect(now()).toMatchObject({ connection: 'live', error: null })
  })
})

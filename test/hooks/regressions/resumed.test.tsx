import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { held, json, neverAnswer, status } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A failure has ended the watching; an app has the run asked for again, and the watching is resumed meanwhile. */
async function resumeWhileAsking(next = done) {
  const answer = held(next)
  const rendered = renderRun([running, status(403), answer.step, done])
  const { now, queryClient } = rendered
  await pass(3_000)
  expect(now()).toMatchObject({ connection: 'stopped', error: { code: 'RUN-403' } })
  void queryClient.invalidateQueries()
  await pass(0)
  act(() => now().resume())
  expect(now()).toMatchObject({ connection: 'live', error: null })
  return { ...rendered, answer }
}

describe('F19: a failure that was resumed past does not come back', () => {
  it('when the request of that moment is cancelled by the app', async () => {
    const { now, queryClient } = await resumeWhileAsking()
    void queryClient.cancelQueries()
    await pass(0)
    expect(now()).toMatchObject({ error: null })
    expect(now().connection).not.toBe('stopped')
    await pass(10_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null })
  })

  it('when that request fails in a way that passes', async () => {
    const { now, answer } = await resumeWhileAsking(status(503))
    answer.release()
    await pass(0)
    expect(now()).toMatchObject({ connection: 'reconnecting', error: { code: 'RUN-5XX' } })
    await pass(10_000)
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null })
  })

  it('when it is stopped', async () => {
    const { now } = await resumeWhileAsking()
    act(() => now().stop())
    await pass(0)
    expect(now()).toMatchObject({ connection: 'stopped', error: null })
  })

  it('and a new one of the same kind ends the watching again', async () => {
    const { now, answer } = await resumeWhileAsking(status(403))
    answer.release()
    await pass(0)
    expect(now()).toMatchObject({ connection: 'stopped', error: { code: 'RUN-403' } })
  })
})

describe('F19: a failure that has ended the watching', () => {
  it.each([true, false])('stays when an app cancels a refresh; with revert: %j', async (revert) => {
    const { now, queryClient, requests } = renderRun([running, status(403), neverAnswer, status(503), done])
    await pass(3_000)
    const failed = vi.fn()
    now().refresh().catch(failed)
    await pass(0)
    void queryClient.cancelQueries({}, { revert })
    // The refresh goes on, and fails in a way that passes.
    await pass(3_000)
    expect(failed).toHaveBeenCalledTimes(1)
    expect(now()).toMatchObject({ connection: 'stopped', error: { code: 'RUN-403' } })
    await pass(60_000)
    expect([now().connection, requests.length]).toEqual(['stopped', 4])
  })
})

describe('F19: a failure that an app took away', () => {
  it.each([
    [true, 'was read before', [running]],
    [false, 'was read before', [running]],
    [true, 'was never read', []],
    [false, 'was never read', []],
  ])(
    'does not come back with a refresh that is cancelled; with revert: %j, a run that %s',
    async (...given) => {
      const [revert, , first] = given
      const { now, queryClient } = renderRun([...first, status(403), neverAnswer, neverAnswer])
      await pass(3_000)
      expect(now()).toMatchObject({ connection: 'stopped', error: { code: 'RUN-403' } })
      now()
        .refresh()
        .catch(() => {})
      await pass(0)
      queryClient.setQueriesData({}, {})
      void queryClient.cancelQueries({}, { revert })
      await pass(0)
      expect(now().connection).not.toBe('stopped')
    },
  )
})

describe('F1: a final run is not asked for again', () => {
  it('by a component that mounts after an app has cancelled a refresh', async () => {
    const { now, queryClient, scripted, unmount, client } = renderRun([done, neverAnswer])
    await pass(0)
    const refreshed = now().refresh()
    await pass(0)
    void queryClient.cancelQueries({}, { revert: false })
    await pass(0)
    unmount()
    await expect(refreshed).resolves.toMatchObject({ status: 'done' })
    await pass(2_000)
    const asked = scripted.requests.length
    const again = renderRun([done], { queryClient, client })
    await pass(60_000)
    expect(again.now().phase).toBe('done')
    expect(scripted.requests).toHaveLength(asked)
  })

  it('unless it was invalidated before', async () => {
    const { queryClient, scripted, unmount, client } = renderRun([done, neverAnswer, done])
    await pass(0)
    void queryClient.invalidateQueries()
    await pass(0)
    void queryClient.cancelQueries({}, { revert: false })
    await pass(0)
    unmount()
    await pass(2_000)
    const asked = scripted.requests.length
    renderRun([done], { queryClient, client })
    await pass(60_000)
    expect(scripted.requests).toHaveLength(asked + 1)
  })
})

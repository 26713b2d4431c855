import { act, cleanup } from '@testing-library/react'
import { createRunClient, waitForRun } from 'cloudsquid-react/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const askToWait = (ms: number) => json({ status: 'running' }, { headers: { 'x-poll-after-ms': String(ms) } })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Sets the time of day anew; timers and the clock that only goes on stay as they were. */
function moveClock(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

describe('F4: the time that a server asked for, where the clock of the device is set', () => {
  it('is kept when the tab comes back after the clock was set back', async () => {
    const { requests } = renderRun([askToWait(60_000)])
    await pass(0)
    moveClock(-7_200_000)
    act(() => setVisibility('hidden'))
    await pass(10_000)
    act(() => setVisibility('visible'))
    await pass(0)
    expect(requests).toHaveLength(1)
  })

  it('is kept at the end of a deadline after the clock was set back', async () => {
    const { requests, now } = renderRun([askToWait(60_000)], { run: { deadlineMs: 5_000 } })
    await pass(0)
    moveClock(-7_200_000)
    await pass(6_000)
    expect([requests.length, now().connection]).toEqual([1, 'expired'])
  })

  it('counts from the answer on the next page, also where a deadline came before', async () => {
    const { queryClient } = renderRun([askToWait(60_000)], { run: { deadlineMs: 5_000 } })
    await pass(6_000)
    const stored = queryClient.getQueryCache().getAll()[0]?.state.data
    expect(stored).toMatchObject({ checkedAt: Date.now() - 6_000, pollAfterMs: 60_000 })
  })

  it('counts from the answer on the next page, also where a poll has failed since', async () => {
    const { queryClient, now } = renderRun([askToWait(60_000), drop])
    await pass(0)
    now()
      .refresh()
      .catch(() => {})
    await pass(0)
    expect(now().connection).toBe('reconnecting')
    expect(queryClient.getQueryCache().getAll()[0]?.state.data).toMatchObject({ pollAfterMs: 60_000 })
  })

  it('keeps waitForRun from no last poll once it is over', async () => {
    const { fetch, requests } = scriptFetch([askToWait(9_000)])
    const client = createRunClient({ baseUrl: 'https://app.test/api', fetch })
    const failure = failureOf(waitForRun(client, testRef, { deadlineMs: 9_100 }))
    await pass(0)
    moveClock(-7_200_000)
    await pass(30_000)
    expect([(await failure)?.message, requests.length]).toEqual([expect.stringContaining('still'), 2])
  })
})

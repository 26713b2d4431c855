import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { held, json, neverAnswer } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'
import { refocus } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useRun: requests that hang (F7)', () => {
  it('gives one up after its time and asks again', async () => {
    const { requests, now } = renderRun([running, neverAnswer, done])
    await pass(2_000 + 29_999)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
    await pass(1)
    expect(now()).toMatchObject({
      phase: 'running',
      connection: 'reconnecting',
      error: { code: 'RUN-TIMEOUT' },
    })
    expect(requests[1]?.signal?.aborted).toBe(true)
    await pass(1_500)
    expect(now()).toMatchObject({ phase: 'done', error: null })
  })

  it('does so for the first request too', async () => {
    const { now } = renderRun([neverAnswer, done])
    await pass(30_000)
    expect(now()).toMatchObject({
      phase: 'loading',
      connection: 'reconnecting',
      error: { code: 'RUN-TIMEOUT' },
    })
    await pass(1_500)
    expect(now().phase).toBe('done')
  })

  it('takes the time of the client', async () => {
    const { now } = renderRun([neverAnswer], { timeoutMs: 500 })
    await pass(500)
    expect(now().connection).toBe('reconnecting')
  })

  it('has one request in flight at the most, through hangs, focus, network and a short interval', async () => {
    const { requests, scripted } = renderRun([running, neverAnswer], { run: { intervalMs: 100 } })
    for (let minute = 0; minute < 10; minute += 1) {
      await pass(20_000)
      refocus()
      reconnect()
      await pass(40_000)
    }
    expect(scripted.mostInFlight()).toBe(1)
    expect(requests.length).toBeGreaterThan(9)
  })

  it('does not ask twice when an answer takes longer than the interval', async () => {
    const { step, release } = held(running)
    const { requests, scripted } = renderRun([running, step, done], { run: { intervalMs: 1_000 } })
    await pass(20_000)
    expect([requests.length, scripted.inFlight()]).toEqual([2, 1])
    release()
    await pass(999)
    expect(requests).toHaveLength(2)
    await pass(1)
    expect(requests).toHaveLength(3)
  })
})

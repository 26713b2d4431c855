import { act, cleanup } from '@testing-library/react'
import { RunError } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, held, json, status } from '../../support/scriptFetch.ts'
import { refocus } from '../../support/setVisibility.ts'

const running = json({ status: 'running' })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useRun: deadline (F8)', () => {
  it('ends the watch, not the run, and resume goes on for as long again', async () => {
    const { now, requests } = renderRun([running], { run: { deadlineMs: 10_000 } })
    await pass(10_001)
    expect(now()).toMatchObject({ phase: 'running', connection: 'expired', error: null })
    const asked = requests.length
    refocus()
    await pass(60_000)
    expect(requests).toHaveLength(asked)
    act(() => now().resume())
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
    await pass(9_000)
    expect(requests.length).toBeGreaterThan(asked + 1)
    await pass(2_000)
    expect(now().connection).toBe('expired')
  })

  it('is an hour by itself', async () => {
    const { now } = renderRun([running])
    await pass(3_590_000)
    expect(now().connection).toBe('live')
    await pass(11_000)
    expect(now()).toMatchObject({ phase: 'running', connection: 'expired' })
  })

  it('ends a watch that never got an answer', async () => {
    const { now, requests } = renderRun([drop], { run: { deadlineMs: 60_000 } })
    await pass(100_000)
    const asked = requests.length
    await pass(600_000)
    expect(now()).toMatchObject({ phase: 'loading', connection: 'expired', error: { code: 'RUN-NETWORK' } })
    expect(requests).toHaveLength(asked)
  })
})

describe('useRun: refresh', () => {
  it('asks now, gives the run, and does not disturb the schedule', async () => {
    const { now, requests } = renderRun([running, json({ status: 'running', row_id: 'row-2' })])
    await pass(1_000)
    const refreshed = now().refresh()
    await pass(0)
    await expect(refreshed).resolves.toMatchObject({ status: 'running', row_id: 'row-2' })
    expect(requests).toHaveLength(2)
    await pass(2_399)
    expect(requests).toHaveLength(2)
    await pass(1)
    expect(requests).toHaveLength(3)
  })

  it('shares the request in flight', async () => {
    const { step, release } = held(done)
    const { now, requests } = renderRun([step])
    await pass(0)
    const both = Promise.all([now().refresh(), now().refresh()])
    release()
    await pass(0)
    await expect(both).resolves.toMatchObject([{ status: 'done' }, { status: 'done' }])
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['passes', status(503), 'RUN-5XX'],
    ['ends the watch', status(403), 'RUN-403'],
    ['breaks the contract', status(200, '<html>'), 'RUN-CONTRACT'],
  ])('rejects with a failure that %s, and keeps the run', async (_, step, code) => {
    const { now } = renderRun([running, step])
    await pass(0)
    const failure = failureOf(now().refresh())
    await pass(0)
    expect(await failure).toBeInstanceOf(RunError)
    expect(await failure).toMatchObject({ code })
    expect(now()).toMatchObject({ phase: 'running', run: { status: 'running' }, error: { code } })
  })

  it('of a done run that fails leaves it done and settled, and a later one mends it', async () => {
    const { now } = renderRun([done, status(503), done])
    await pass(0)
    const failure = failureOf(now().refresh())
    await pass(0)
    expect(await failure).toMatchObject({ code: 'RUN-5XX' })
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: { code: 'RUN-5XX' } })
    const refreshed = now().refresh()
    await pass(0)
    await refreshed
    expect(now()).toMatchObject({ phase: 'done', connection: 'settled', error: null })
  })

  it('asks once while stopped, and stays stopped', async () => {
    const { now, requests } = renderRun([running])
    await pass(0)
    act(() => now().stop())
    const refreshed = now().refresh()
    await pass(0)
    await refreshed
    await pass(60_000)
    expect([requests.length, now().connection]).toEqual([2, 'stopped'])
  })
})

describe('useRun: enabled', () => {
  it('asks nothing while switched off, and begins when switched on', async () => {
    const { now, follow, requests } = renderRun([running], { run: { enabled: false } })
    await pass(60_000)
    expect([now().phase, now().connection, requests.length]).toEqual(['idle', 'paused', 0])
    follow(testRef, { enabled: true })
    await pass(0)
    expect([now().phase, requests.length]).toEqual(['running', 1])
    follow(testRef, { enabled: false })
    await pass(60_000)
    expect([now().phase, now().connection, requests.length]).toEqual(['running', 'paused', 1])
  })
})

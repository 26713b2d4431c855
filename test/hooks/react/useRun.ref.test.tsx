import { keepPreviousData } from '@tanstack/react-query'
import { cleanup } from '@testing-library/react'
import type { RunRef } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { held, json, neverAnswer, type ScriptedRequest } from '../../support/scriptFetch.ts'

const otherRef = { ...testRef, runId: 'run-2' }
const byRun = ({ url }: ScriptedRequest) => json({ status: 'running', row_id: url.split('/').at(-1) ?? '' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useRun: no ref (F12)', () => {
  it.each([undefined, null])('is idle with %s, and asks nothing', async (none) => {
    const { now, requests } = renderRun(byRun, { ref: none as undefined })
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'idle', connection: 'paused', error: null, failureCount: 0 })
    expect([now().run, now().checkedAt, requests.length]).toEqual([undefined, undefined, 0])
  })

  it.each([undefined, null])('has nothing to refresh, stop or resume with %s', async (none) => {
    const { now, requests } = renderRun(byRun, { ref: none as undefined })
    expect(await failureOf(now().refresh())).toMatchObject({ code: 'RUN-INPUT' })
    now().stop()
    now().resume()
    await pass(60_000)
    expect(requests).toEqual([])
  })

  it('begins as soon as there is one', async () => {
    const { follow, now, requests } = renderRun(byRun, { ref: undefined })
    follow(testRef)
    expect(now().phase).toBe('loading')
    await pass(0)
    expect([now().phase, requests.length]).toEqual(['running', 1])
  })

  it('ends as soon as there is none', async () => {
    const { follow, now, requests } = renderRun(byRun)
    await pass(0)
    follow(undefined)
    expect(now()).toMatchObject({ phase: 'idle', run: undefined })
    await pass(60_000)
    expect(requests).toHaveLength(1)
  })
})

describe('useRun: another ref (F12)', () => {
  it.each([{}, { queries: { placeholderData: keepPreviousData } }])(
    'never shows the old run, with defaults of %j',
    async (defaultOptions) => {
      const { follow, now, seen } = renderRun(byRun, { defaultOptions })
      await pass(0)
      const before = seen.length
      follow(otherRef)
      expect(now()).toMatchObject({ phase: 'loading', run: undefined })
      await pass(5_000)
      expect(now().run?.row_id).toBe('run-2')
      expect(seen.slice(before).map(({ run }) => run?.row_id ?? 'none')).not.toContain('run-1')
    },
  )

  it('ends the old request, and its late answer is not shown', async () => {
    const late = held(json({ status: 'done', row_id: 'run-1', data: {} }))
    const pick = (request: ScriptedRequest) => (request.url.endsWith('run-1') ? late.step : byRun(request))
    const { follow, now, requests } = renderRun(pick)
    await pass(0)
    follow(otherRef)
    expect(requests[0]?.signal?.aborted).toBe(true)
    late.release()
    await pass(0)
    expect(now().run?.row_id).toBe('run-2')
  })

  it('forgets that the old one was stopped', async () => {
    const { follow, now } = renderRun(byRun)
    await pass(0)
    now().stop()
    await pass(0)
    follow(otherRef)
    await pass(0)
    expect(now()).toMatchObject({ phase: 'running', connection: 'live' })
  })

  it('is the same when its parts are the same', async () => {
    const { follow, requests } = renderRun([neverAnswer])
    await pass(0)
    follow({ runId: 'run-1', tableId: 'table-1', projectName: 'local' })
    await pass(1_000)
    expect(requests).toHaveLength(1)
  })
})

describe('useRun: a bad ref', () => {
  it.each([
    { runId: '' },
    { tableId: '..' },
    { projectName: ' ' },
    { runId: undefined },
    { runId: 7 },
    { tableId: '\ud800' },
  ])('stops with a sentence and asks nothing: %j', async (part) => {
    const { now, requests } = renderRun(byRun, { ref: { ...testRef, ...part } as RunRef })
    await pass(60_000)
    expect(now()).toMatchObject({ phase: 'error', connection: 'stopped', error: { code: 'RUN-INPUT' } })
    expect(requests).toEqual([])
  })
})

import { act, cleanup, renderHook } from '@testing-library/react'
import { parseRun, type Run, type RunAnswer, runKeys, seedRun, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })
const slowly = json({ status: 'running' }, { headers: { 'retry-after': '60' } })
const seeded = parseRun({ status: 'running', reasoning: 'of a push' }).run as Run

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a run that is put into the cache, and how long its server asked to wait (F4)', () => {
  it('is asked for no sooner than the answer says that it came with', async () => {
    const { fetch, requests } = scriptFetch([slowly, running])
    const { queryClient, client, wrapper } = buildHarness({ fetch })
    const answer: RunAnswer = await client.getRun(testRef)
    seedRun(queryClient, client, testRef, answer)
    const { result } = renderHook(() => [useRun(testRef), useRuns([testRef])] as const, { wrapper })
    expect(result.current[0].phase).toBe('running')
    await pass(59_000)
    expect(requests).toHaveLength(1)
    await pass(8_000)
    expect(requests.length).toBeGreaterThan(1)
  })

  it.each<[string, Step[]]>([
    ['an answer', [slowly, running]],
    ['a failure that passes', [running, status(500, '', { 'retry-after': '60' }), running]],
  ])('is asked for no sooner than %s of before it had said', async (_, script) => {
    const { queryClient, client, askedAtMs } = renderRun(script, { run: { intervalMs: 3_000 } })
    await pass(10_000)
    act(() => seedRun(queryClient, client, testRef, seeded))
    await pass(100_000)
    const [last = 0, next = 0] = askedAtMs().slice(script.length - 2)
    expect(next - last).toBeGreaterThanOrEqual(60_000)
    expect(next - last).toBeLessThanOrEqual(66_000)
  })

  it('is asked for as the newest answer says, also where that is sooner', async () => {
    const { queryClient, client, askedAtMs } = renderRun([slowly, running])
    await pass(10_000)
    act(() => seedRun(queryClient, client, testRef, { run: seeded, pollAfterMs: 5_000 }))
    await pass(6_000)
    expect(askedAtMs()).toHaveLength(2)
  })

  it('of before is put back, and hurries nothing', async () => {
    const { queryClient, client, requests } = renderRun([running, slowly, running])
    await pass(0)
    const before = { ...queryClient.getQueryData<object>(runKeys.run(client, testRef)) }
    await pass(10_000)
    act(() => void queryClient.setQueryData(runKeys.run(client, testRef), before))
    await pass(45_000)
    expect(requests).toHaveLength(2)
  })
})

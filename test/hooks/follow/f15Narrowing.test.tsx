import { act, cleanup, renderHook } from '@testing-library/react'
import { type FollowedRun, useRun, type UseRunOptions, type UseRunResult, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const schema = z.object({ total: z.number() })
const running = json({ status: 'running' })
const done = json({ status: 'done', data: { total: 7, rest: 1 } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** How a hook comes to a phase and a connection; the types that narrow by them stand in test/types. */
interface Case {
  script: Step[]
  afterMs?: number
  options?: UseRunOptions<{ total: number }>
  happen?: (result: { stop: () => void }) => void
  phase: UseRunResult['phase']
  connection: UseRunResult['connection']
  status?: string
}

const cases: Case[] = [
  { script: [done], options: { enabled: false }, phase: 'idle', connection: 'paused' },
  { script: [neverAnswer], phase: 'loading', connection: 'live' },
  { script: [drop], phase: 'loading', connection: 'reconnecting' },
  { script: [neverAnswer], happen: ({ stop }) => stop(), phase: 'loading', connection: 'stopped' },
  {
    script: [drop],
    options: { deadlineMs: 500 },
    afterMs: 5_000,
    phase: 'loading',
    connection: 'expired',
  },
  { script: [json({ status: 'pending' })], phase: 'pending', connection: 'live', status: 'pending' },
  { script: [running], phase: 'running', connection: 'live', status: 'running' },
  {
    script: [running, drop],
    afterMs: 2_000,
    phase: 'running',
    connection: 'reconnecting',
    status: 'running',
  },
  {
    script: [running],
    happen: () => setOnline(false),
    phase: 'running',
    connection: 'offline',
    status: 'running',
  },
  {
    script: [running],
    happen: () => setVisibility('hidden'),
    phase: 'running',
    connection: 'paused',
    status: 'running',
  },
  {
    script: [running],
    happen: ({ stop }) => stop(),
    phase: 'running',
    connection: 'stopped',
    status: 'running',
  },
  {
    script: [running, status(403)],
    afterMs: 2_000,
    phase: 'running',
    connection: 'stopped',
    status: 'running',
  },
  {
    script: [running],
    options: { deadlineMs: 3_000 },
    afterMs: 4_000,
    phase: 'running',
    connection: 'expired',
    status: 'running',
  },
  { script: [json({ status: 'new' })], phase: 'unknown', connection: 'live', status: 'unknown' },
  { script: [json({})], phase: 'unknown', connection: 'live', status: 'unknown' },
  { script: [done], phase: 'done', connection: 'settled', status: 'done' },
  { script: [json({ status: 'error' })], phase: 'error', connection: 'settled', status: 'error' },
  { script: [json({ status: 'done', data: {} })], phase: 'error', connection: 'settled', status: 'done' },
  { script: [status(403)], phase: 'error', connection: 'stopped' },
]

describe.each(cases)('F15: $phase and $connection narrow the result', (each) => {
  const { script, afterMs = 0, options, happen } = each

  /** What the types promise of a result, checked on the value. */
  function expectNarrowed(result: UseRunResult<{ total: number }> | FollowedRun<{ total: number }>): void {
    expect([result.phase, result.connection, result.run?.status]).toEqual([
      each.phase,
      each.connection,
      each.status,
    ])
    if (result.phase === 'done') expect(result.run.data).toEqual({ total: 7 })
    if (result.phase === 'error' && result.run?.status !== 'error') expect(result.error).not.toBeNull()
    if (result.connection === 'live' || result.phase === 'done') expect(result.error).toBeNull()
  }

  it('of useRun', async () => {
    const { wrapper } = buildHarness({ fetch: scriptFetch(script).fetch })
    const { result } = renderHook(() => useRun(testRef, { schema, ...options }), { wrapper })
    await pass(afterMs)
    act(() => happen?.(result.current))
    await pass(0)
    expectNarrowed(result.current)
  })

  it('of each entry of useRuns', async () => {
    const { wrapper } = buildHarness({ fetch: scriptFetch(script).fetch })
    const { isVisible: _, ...rest } = options ?? {}
    const { result } = renderHook(() => useRuns([testRef], { schema, ...rest }), { wrapper })
    await pass(afterMs)
    act(() => happen?.(result.current))
    await pass(0)
    const { runs, counts } = result.current
    expectNarrowed(runs[0]!)
    expect(runs[0]?.ref).toEqual(testRef)
    expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([[each.phase, 1]])
  })
})

it('F15: the cases above come to every phase and every connection', () => {
  expect(new Set(cases.map(({ phase }) => phase)).size).toBe(7)
  expect(new Set(cases.map(({ connection }) => connection)).size).toBe(7)
})

import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../support/renderRun.tsx'
import { json } from '../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a poll shortly before the deadline', () => {
  it('is followed by the last one 250 ms later, not sooner', async () => {
    const sentAtMs: number[] = []
    const step = () => {
      sentAtMs.push(Date.now())
      return json({ status: 'running' })
    }
    const { now } = renderRun(step, { run: { intervalMs: 300, deadlineMs: 1_000 } })
    await pass(5_000)
    const gapsMs = sentAtMs.slice(1).map((atMs, index) => atMs - (sentAtMs[index] ?? 0))
    expect(gapsMs).toEqual([300, 300, 300, 250])
    expect(now().connection).toBe('expired')
  })
})

import { act, cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../support/renderRun.tsx'
import { json, neverAnswer } from '../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a watch that is resumed after the clock was set back', () => {
  it('is live at once, and has not expired before its first answer', async () => {
    const { now } = renderRun([json({ status: 'running' }), neverAnswer])
    await pass(1_000)
    act(() => now().stop())
    vi.setSystemTime(Date.now() - 7_200_000)
    act(() => now().resume())
    await pass(1_000)
    expect(now().connection).toBe('live')
  })
})

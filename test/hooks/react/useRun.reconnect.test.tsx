import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { drop, json } from '../../support/scriptFetch.ts'
import { reconnect } from '../../support/setOnline.ts'

const running = json({ status: 'running' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useRun: back online (F9)', () => {
  it('asks at once though a poll has just failed for want of the network', async () => {
    const { now, requests } = renderRun([running, drop, running])
    await pass(0)
    await pass(2_000)
    await pass(500)
    expect([requests.length, now().connection]).toEqual([2, 'reconnecting'])
    reconnect()
    await pass(0)
    expect([requests.length, now().connection]).toEqual([3, 'live'])
  })

  it('leaves a server in peace that has just answered, well or ill', async () => {
    for (const answer of [running, json({}, { status: 503 })]) {
      const { requests, unmount } = renderRun([answer])
      await pass(500)
      reconnect()
      await pass(0)
      expect(requests).toHaveLength(1)
      unmount()
    }
  })
})

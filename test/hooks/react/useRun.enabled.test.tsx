import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json } from '../../support/scriptFetch.ts'

const running = json({ status: 'running' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
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

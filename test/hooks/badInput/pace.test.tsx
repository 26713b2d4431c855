import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun } from '../../support/renderRun.tsx'
import { json } from '../../support/scriptFetch.ts'
import { badBodies } from './badBodies.ts'
import { badClocks } from './badClocks.ts'
import { badHints } from './badHints.ts'
import { stepOf } from './BadInput.ts'
import { badRuns } from './badRuns.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2025, 2, 1, 10) }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A 404 before any answer passes for five seconds. */
const mostGraces = 4

/** Ten minutes of polls every 5 s, and what comes before the pace has grown to that. */
const mostRequests = 123

describe('a server that answers nothing else', () => {
  for (const { arrives, answer } of [...badBodies, ...badRuns])
    it.each([
      ['from the beginning', [stepOf(answer)]],
      ['after a good answer', [json({ status: 'running', row_id: 'row-1' }), stepOf(answer)]],
    ])(`than ${arrives}, %s, is never asked in a hot loop`, async (_, script) => {
      const { now, requests } = renderRun(script)
      await pass(600_000)
      const isOver = ['stopped', 'settled'].includes(now().connection)
      expect(requests.length).toBeLessThanOrEqual(isOver ? mostGraces : mostRequests)
      if (!isOver) expect(requests.length).toBeGreaterThan(10)
      if (script.length > 1) expect(now().run).toBeDefined()
    })
})

describe('bad hints', () => {
  for (const { arrives, gives, check } of badHints) it(`${arrives}: ${gives}`, check)
})

describe('bad clocks', () => {
  for (const { arrives, gives, check } of badClocks) it(`${arrives}: ${gives}`, check)
})

import { cleanup } from '@testing-library/react'
import type { RunRef } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { json, type ScriptedRequest } from '../../support/scriptFetch.ts'

const byRun = ({ url }: ScriptedRequest) => json({ status: 'running', row_id: url.split('/').at(-1) ?? '' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
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

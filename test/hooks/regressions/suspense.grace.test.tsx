import { cleanup, render } from '@testing-library/react'
import { type RunRef, useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Boundary } from '../../support/Boundary.tsx'
import { buildHarness } from '../../support/buildHarness.tsx'
import { failureOf } from '../../support/failureOf.ts'
import { passInAct } from '../../support/renderExtraction.tsx'
import { testRef } from '../../support/renderRun.tsx'
import { json, type ScriptedRequest, scriptFetch, status } from '../../support/scriptFetch.ts'

const other: RunRef = { ...testRef, runId: 'other' }

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A run that is read for the first time while a 429 of another holds all requests. */
async function suspend(misses: number) {
  let count = 0
  const scripted = scriptFetch(({ url }: ScriptedRequest) => {
    if (url.endsWith('other')) return status(429, '', { 'retry-after': '10' })
    count += 1
    return count > misses ? json({ status: 'running' }) : status(404)
  })
  const { client, wrapper } = buildHarness({ fetch: scripted.fetch })
  void failureOf(client.getRun(other))
  await passInAct(100)
  const Shown = () => useSuspenseRun(testRef).phase
  const { container } = render(
    <Boundary>
      <Suspense fallback="waiting">
        <Shown />
      </Suspense>
    </Boundary>,
    { wrapper },
  )
  for (let seconds = 0; seconds < 20; seconds += 1) await passInAct(1_000)
  return container.textContent
}

it('F6: useSuspenseRun gives a run that had to wait for its turn a whole grace for a 404', async () => {
  expect(await suspend(2)).toBe('running')
})

it('F6: and no longer one', async () => {
  expect(await suspend(Number.POSITIVE_INFINITY)).toContain('HTTP 404')
})

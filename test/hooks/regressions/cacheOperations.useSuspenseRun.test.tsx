import { cleanup, renderHook } from '@testing-library/react'
import { useSuspenseRun } from 'cloudsquid-react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { testRef } from '../../support/renderRun.tsx'
import { scriptFetch } from '../../support/scriptFetch.ts'
import { cacheOperations } from './cacheOperations.ts'
import { expectDone, expectStops, moments, type Mount, type Followed } from './playOperation.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Before the first answer there is nothing but the fallback. */
const waiting: Followed = { phase: 'loading', connection: 'live', error: null, stop() {}, resume() {} }

const mount: Mount = (step) => {
  const scripted = scriptFetch(step)
  const { queryClient, wrapper } = buildHarness({ fetch: scripted.fetch })
  let last: Followed = waiting
  renderHook(
    () => {
      last = useSuspenseRun(testRef)
    },
    { wrapper: ({ children }) => wrapper({ children: <Suspense fallback="waiting">{children}</Suspense> }) },
  )
  return { ...scripted, queryClient, now: () => last }
}

describe.each(moments)('F19: useSuspenseRun, at the moment of a %s', (moment) => {
  it.each(cacheOperations)('comes to its end after %s', async (_, operation) => {
    await expectDone(mount, { moment, operation })
  })
})

// While nothing was read there is no `stop` on the screen.
describe.each(moments.slice(2))('F19: useSuspenseRun, at the moment of a %s', (moment) => {
  it.each(cacheOperations)('is silenced by stop() after %s', async (_, operation) => {
    await expectStops(mount, { moment, operation })
  })
})

import { cleanup, renderHook } from '@testing-library/react'
import { useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { buildLongServer } from '../../support/buildLongServer.ts'
import { catchUncaught } from '../../support/catchUncaught.ts'
import { pass, testRef } from '../../support/renderRun.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  cleanup()
  // What is given up gives its place back.
  await pass(1)
  vi.useRealTimers()
})

it('an isVisible that throws ends no watching where requests wait at a proxy, and counts as visible (F23)', async () => {
  const caught = catchUncaught()
  const slip = new TypeError('a slip of the app')
  const { fetch, held, set } = buildLongServer()
  const { wrapper } = buildHarness({ fetch })
  const { result } = renderHook(
    () => ({
      list: useRuns([testRef], {
        isVisible() {
          throw slip
        },
      }),
      one: useRun(testRef),
    }),
    { wrapper },
  )
  await pass(5_000)
  expect(held()).toHaveLength(1)
  set('done')
  await pass(0)
  expect([result.current.one.phase, result.current.list.counts.done]).toEqual(['done', 1])
  expect(new Set(caught)).toEqual(new Set([slip]))
})

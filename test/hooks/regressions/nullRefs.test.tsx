import { renderHook } from '@testing-library/react'
import { type RunRef, useRun, useRuns } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

describe('a ref or a list that is not known yet, as JavaScript may spell it', () => {
  it.each([undefined, null])('%s is idle, and nothing is asked', (none) => {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    const { wrapper } = buildHarness({ fetch })
    const { result } = renderHook(
      () => [useRun(none as RunRef | undefined), useRuns(none as RunRef[] | undefined)] as const,
      { wrapper },
    )
    expect(result.current.map(({ phase }) => phase)).toEqual(['idle', 'idle'])
    expect(requests).toEqual([])
  })
})

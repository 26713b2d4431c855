import { useQueries, useQuery } from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import { type JsonObject, type RunQueryOptions, runQueryOptions } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const hooks: [string, (options: RunQueryOptions<JsonObject>) => Error | null][] = [
  ['useQuery', (options) => useQuery(options).error],
  ['useQueries', (options) => useQueries({ queries: [options] })[0].error],
]

/** Options that were made once, as outside of components, and follow a run for a minute each time. */
function makeOnce() {
  const scripted = scriptFetch([json({ status: 'running' })])
  const { wrapper, client } = buildHarness({ fetch: scripted.fetch })
  const options = runQueryOptions(client, testRef, { deadlineMs: 60_000, intervalMs: 5_000 })
  return { ...scripted, wrapper, options }
}

describe.each(hooks)('F8: options that several have in one; %s', (_, use) => {
  it('whoever comes after another has expired has a deadline of its own', async () => {
    const { wrapper, options, requests } = makeOnce()
    renderHook(() => use(options), { wrapper })
    await pass(70_000)
    const count = requests.length
    renderHook(() => use(options), { wrapper })
    await pass(50_000)
    expect(requests.length).toBeGreaterThan(count + 9)
    await pass(60_000)
    const last = requests.length
    await pass(60_000)
    expect(requests).toHaveLength(last)
  })

  it('whoever comes while another watches watches on after that one', async () => {
    const { wrapper, options, requests } = makeOnce()
    renderHook(() => use(options), { wrapper })
    await pass(40_000)
    renderHook(() => use(options), { wrapper })
    await pass(22_000)
    const count = requests.length
    await pass(30_000)
    expect(requests.length).toBeGreaterThan(count + 4)
  })

  it('one that is switched off takes no deadline from another', async () => {
    const { wrapper, options, requests } = makeOnce()
    renderHook(() => use({ ...options, enabled: false }), { wrapper })
    renderHook(() => use(options), { wrapper })
    await pass(70_000)
    const count = requests.length
    await pass(60_000)
    expect(requests).toHaveLength(count)
  })
})

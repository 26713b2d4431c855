import { cleanup, render, renderHook, screen } from '@testing-library/react'
import { useRun, type UseRunResult } from 'cloudsquid-react'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const running = json({ status: 'running', reasoning: 'page 1', data: { lines: [{ a: 1 }] } })
const done = json({ status: 'done', data: {} })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A component that reads only what `read` reads, under a profiler that counts commits. */
function renderReader(script: Step[], read: (result: UseRunResult) => unknown) {
  const commits = vi.fn()
  const { wrapper: Wrapper } = buildHarness({ fetch: scriptFetch(script).fetch })
  const Reader = () => <p>{String(read(useRun(testRef)))}</p>
  render(
    <Wrapper>
      <Profiler id="reader" onRender={commits}>
        <Reader />
      </Profiler>
    </Wrapper>,
  )
  return { commits: () => commits.mock.calls.length }
}

describe('useRun: rendering (F14)', () => {
  it('renders nothing while polls bring nothing new', async () => {
    const { seen, requests } = renderRun([running])
    await pass(0)
    const before = seen.length
    await pass(120_000)
    expect(seen).toHaveLength(before)
    expect(requests.length).toBeGreaterThan(20)
  })

  it('takes other keys in another order for nothing new', async () => {
    const [one, two] = [
      json({ status: 'running', reasoning: 'x' }),
      json({ reasoning: 'x', status: 'running' }),
    ]
    const { seen } = renderRun([one, two])
    await pass(0)
    const before = seen.length
    await pass(5_000)
    expect(seen).toHaveLength(before)
  })

  it('keeps the run the same object while nothing changes', async () => {
    const { now, queryClient } = renderRun([running])
    await pass(0)
    const { run } = now()
    await pass(20_000)
    expect(now().run).toBe(run)
    expect(queryClient.getQueriesData<{ run: unknown }>({})[0]?.[1]?.run).toBe(run)
  })

  it('commits once for each visible change', async () => {
    const script = [json({ status: 'pending' }), running, running, drop, drop, running, done]
    const { commits } = renderReader(script, ({ phase, connection }) => `${phase} ${connection}`)
    expect(commits()).toBe(1)
    await pass(0)
    expect([commits(), screen.getByText('pending live')]).toEqual([2, expect.anything()])
    await pass(2_000)
    expect([commits(), screen.getByText('running live')]).toEqual([3, expect.anything()])
    await pass(2_400)
    expect(commits()).toBe(3)
    await pass(3_000)
    expect([commits(), screen.getByText('running reconnecting')]).toEqual([4, expect.anything()])
  })

  it.each<[string, (result: UseRunResult) => unknown]>([
    ['checkedAt', ({ checkedAt }) => checkedAt?.getTime()],
    ['failureCount', ({ failureCount }) => failureCount],
  ])('renders on each poll for who reads %s', async (_, read) => {
    const { commits } = renderReader([running], read)
    await pass(0)
    const before = commits()
    await pass(2_000)
    expect(commits()).toBe(before + 1)
    await pass(2_400)
    expect(commits()).toBe(before + 2)
  })

  it('tells the time of the last good answer, not of a failure', async () => {
    vi.setSystemTime('2025-03-01T10:00:00Z')
    const { now } = renderRun([running, drop])
    expect(now().checkedAt).toBeUndefined()
    await pass(0)
    expect(now().checkedAt?.toISOString()).toBe('2025-03-01T10:00:00.000Z')
    await pass(3_000)
    expect(now().checkedAt?.toISOString()).toBe('2025-03-01T10:00:00.000Z')
  })
})

describe('useRun: without a provider', () => {
  it('says which one is missing and how to put it', () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const { wrapper: Wrapper } = buildHarness()
    expect(() => renderHook(() => useRun(undefined), { wrapper: ({ children }) => children })).toThrow(
      'No RunClientProvider is above',
    )
    expect(() => renderHook(() => useRun(undefined), { wrapper: Wrapper })).not.toThrow()
  })
})

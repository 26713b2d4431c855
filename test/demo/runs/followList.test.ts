import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ListRunsOptions, RunsPage } from '../../../apps/demo/src/app/dashboard/RunsPage.ts'
import { followList } from '../../../apps/demo/src/app/runs/followList.ts'

const listed = (runId: string) => ({ runId }) as RunsPage['runs'][number]

describe('following the list of a server', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('document', { visibilityState: 'visible' })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  function start(pages: (RunsPage | Error)[]) {
    const asked: ListRunsOptions[] = []
    const seen: string[] = []
    const ending = new AbortController()
    const listRuns = ({ cursor, updatedSince }: ListRunsOptions) => {
      asked.push({ ...(cursor && { cursor }), ...(updatedSince && { updatedSince }) })
      const page = pages.shift() ?? { runs: [], nextCursor: undefined, asOf: 'later' }
      return page instanceof Error ? Promise.reject(page) : Promise.resolve(page)
    }
    void followList(listRuns, {
      onRuns: (runs) => seen.push(...runs.map(({ runId }) => runId)),
      signal: ending.signal,
    })
    return { asked, seen, ending }
  }

  it('reads all pages, and then what has changed since the first of them', async () => {
    const { asked, seen, ending } = start([
      { runs: [listed('a')], nextCursor: '1', asOf: 'one' },
      { runs: [listed('b')], nextCursor: undefined, asOf: 'two' },
      { runs: [listed('a')], nextCursor: undefined, asOf: 'three' },
    ])
    await vi.advanceTimersByTimeAsync(11_000)
    ending.abort()
    expect(seen).toEqual(['a', 'b', 'a'])
    expect(asked).toEqual([{}, { cursor: '1' }, { updatedSince: 'one' }, { updatedSince: 'three' }])
  })

  it('goes on after a failure with what it had', async () => {
    const { seen, asked, ending } = start([
      { runs: [listed('a')], nextCursor: undefined, asOf: 'one' },
      new Error('down'),
      { runs: [listed('b')], nextCursor: undefined, asOf: 'two' },
    ])
    await vi.advanceTimersByTimeAsync(21_000)
    ending.abort()
    expect(seen).toEqual(['a', 'b'])
    expect(asked.slice(1)).toEqual([{ updatedSince: 'one' }, { updatedSince: 'one' }])
  })

  it('asks nothing of a hidden page, and nothing once it is ended', async () => {
    const { asked, ending } = start([])
    await vi.advanceTimersByTimeAsync(0)
    vi.stubGlobal('document', { visibilityState: 'hidden' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
    vi.stubGlobal('document', { visibilityState: 'visible' })
    ending.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
  })
})

import { cleanup, renderHook } from '@testing-library/react'
import { createRunClient, type RunClientOptions, useRun } from 'cloudsquid-react'
import { startRun } from 'cloudsquid-react/client'
import { createScriptedApi, done, running } from 'cloudsquid-react/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass } from '../../support/renderRun.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const table = { projectName: 'demo', tableId: 'table-1' }
const takesMs = 20_000

/** A client that starts runs of 20 s, one after the other, and follows them. */
function build(options: Partial<RunClientOptions> = {}) {
  const api = createScriptedApi({ script: [running({ forMs: takesMs }), done({ total: 12 })] })
  const client = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch, ...options })
  return {
    client,
    follow: async () => {
      const { run_id: runId } = await startRun(client, table, { rowId: 'row-1' })
      const begunAt = performance.now()
      const from = api.requests.length
      const { wrapper } = buildHarness({ client })
      const { result, unmount } = renderHook(() => useRun({ ...table, runId }), { wrapper })
      const explained = new Set<string>()
      while (result.current.phase !== 'done') {
        await pass(500)
        explained.add(result.current.explain())
      }
      unmount()
      const asked = api.requests.slice(from).map(({ at }) => at)
      return { asked: asked.map((at) => at - (asked[0] ?? 0)), begunAt, explained: [...explained] }
    },
  }
}

describe('F3: the pace that is learned', () => {
  it('asks when runs of the table are likely to be done, after eight of them, and says so', async () => {
    const { follow } = build()
    const first = await follow()
    expect(first.asked.slice(0, 4)).toEqual([0, 2_000, 4_400, 7_280])
    for (let run = 0; run < 20; run += 1) await follow()
    const { asked, explained } = await follow()
    expect(asked.length).toBeLessThanOrEqual(first.asked.length)
    // Standard: 19.9 and 24.9 s.
    expect(Number(asked.at(-1)) - takesMs).toBeLessThan(2_000)
    expect(explained.find((words) => words.includes(': learned; usually '))).toMatch(
      /^The next poll is due in \d\.\d s: learned; usually (19|20|21|22)\.\d s/,
    )
    expect(explained.some((words) => words.includes('; slower than 9 of 10.'))).toBe(false)
  })

  it('is left out where the client is told so, and where the app has a wish', async () => {
    const { follow } = build({ learn: false })
    for (let run = 0; run < 10; run += 1) await follow()
    const { asked, explained } = await follow()
    expect(asked.slice(0, 4)).toEqual([0, 2_000, 4_400, 7_280])
    expect(explained.some((words) => words.includes('usually'))).toBe(false)
  })

  it('is kept in a storage for the next page', async () => {
    const kept = new Map<string, string>()
    const learn = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    const page = build({ learn })
    for (let run = 0; run < 20; run += 1) await page.follow()
    const next = build({ learn })
    expect((await next.follow()).asked).toEqual((await page.follow()).asked)
    expect([...kept.values()].join('')).not.toContain('run-')
  })
})

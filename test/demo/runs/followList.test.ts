import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ListRunsOptions, RunsPage } from '../../../apps/demo/src/app/dashboard/RunsPage.ts'
import { followList } from '../../../apps/demo/src/app/runs/followList.ts'

const page = new EventTarget()
const stubDocument = (visibilityState: DocumentVisibilityState) =>
  vi.stubGlobal('document', Object.assign(page, { visibilityState }))
const listed = (runId: string) => ({ runId }) as RunsPage['runs'][number]

describe('following the list of a server', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    stubDocument('visible')
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  function start(pages: (RunsPage | Error)[], asOf?: string) {
    const asked: ListRunsOptions[] = []
    const seen: string[] = []
    const ending = new AbortController()
    const listRuns = ({ cursor, updatedSince }: ListRunsOptions) => {
      asked.push({ ...(cursor && { cursor }), ...(updatedSince && { updatedSince }) })
      const page = pages.shift() ?? { runs: [], nextCursor: undefined, asOf: 'later' }
      return page instanceof Error ? Promise.reject(page) : Promise.resolve(page)
    }
    const whole: string[] = []
    void followList(listRuns, {
      onRuns: (runs) => seen.push(...runs.map(({ runId }) => runId)),
      asOf,
      isKnown: ({ runId }) => runId === 'known',
      onWhole: (moment) => whole.push(moment),
      signal: ending.signal,
    })
    return { asked, seen, ending, whole }
  }

  it('reads all pages, and then what has changed since the first of them', async () => {
    const { asked, seen, ending, whole } = start([
      { runs: [listed('a')], nextCursor: '1', asOf: 'one' },
      { runs: [listed('b')], nextCursor: undefined, asOf: 'two' },
      { runs: [listed('a')], nextCursor: undefined, asOf: 'three' },
    ])
    await vi.advanceTimersByTimeAsync(11_000)
    ending.abort()
    expect(seen).toEqual(['a', 'b', 'a'])
    expect(asked).toEqual([{}, { cursor: '1' }, { updatedSince: 'one' }, { updatedSince: 'three' }])
    expect(whole).toEqual(['one', 'three', 'later'])
  })

  it('begins where an earlier page ended, if it knows the run that changed last', async () => {
    const before = { updatedSince: '2031-03-05T11:59:59.999Z' }
    const page = (runId: string) => ({ runs: [listed(runId)], nextCursor: undefined, asOf: 'one' })
    const same = start([page('known')], '2031-03-05T12:00:00.000Z')
    const other = start([page('stranger'), page('all')], '2031-03-05T12:00:00.000Z')
    const none = start([page('all')], '')
    await vi.advanceTimersByTimeAsync(0)
    expect([same.asked, other.asked, none.asked]).toEqual([[before], [before, {}], [{}]])
    for (const { ending } of [same, other, none]) ending.abort()
  })

  it('asks at once when it is seen again', async () => {
    const { asked, ending } = start([])
    await vi.advanceTimersByTimeAsync(1)
    stubDocument('visible')
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveLength(2)
    ending.abort()
  })

  it('goes on within five seconds after a failure, with what it had', async () => {
    const { seen, asked, ending } = start([
      { runs: [listed('a')], nextCursor: undefined, asOf: 'one' },
      new Error('down'),
      { runs: [listed('b')], nextCursor: undefined, asOf: 'two' },
    ])
    await vi.advanceTimersByTimeAsync(10_000)
    ending.abort()
    expect(seen).toEqual(['a', 'b'])
    expect(asked.slice(1, 3)).toEqual([{ updatedSince: 'one' }, { updatedSince: 'one' }])
  })

  it('asks nothing of a hidden page, and nothing once it is ended', async () => {
    const { asked, ending } = start([])
    await vi.advanceTimersByTimeAsync(0)
    stubDocument('hidden')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
    stubDocument('visible')
    ending.abort()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
  })
})

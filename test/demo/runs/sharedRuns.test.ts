import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFollowedRuns, type FollowedRuns } from '../../../apps/demo/src/app/runs/createFollowedRuns.ts'
import type { FollowedRun } from '../../../packages/ui/src/list/FollowedRun.ts'
import { runKey } from '../../../packages/ui/src/list/runKey.ts'
import { stubStorage } from './stubStorage.ts'

const { localStorage } = stubStorage()
const opened: FollowedRuns[] = []

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const runs of opened.splice(0)) runs.storage.close()
  vi.unstubAllGlobals()
})

async function openTab(): Promise<FollowedRuns> {
  const runs = createFollowedRuns()
  opened.push(runs)
  await vi.waitFor(() => expect(runs.getSnapshot().isWhole).toBe(true))
  return runs
}

function buildRun(runId: string, fields: Partial<FollowedRun> = {}): FollowedRun {
  return { projectName: 'demo', tableId: 'table-1', runId, addedAtMs: 1_000, ...fields }
}

const ids = (runs: FollowedRuns) =>
  runs
    .getSnapshot()
    .value.runs.map(({ runId }) => runId)
    .toSorted()
const keyOf = (runId: string) => runKey(buildRun(runId))

describe('runs that two tabs follow', () => {
  it('are all kept when both add at once, and both show them', async () => {
    const [one, other] = [await openTab(), await openTab()]
    one.add(buildRun('a'), buildRun('b'))
    other.add(buildRun('c'), buildRun('d'))
    await vi.waitFor(() =>
      expect([ids(one), ids(other)]).toEqual([
        ['a', 'b', 'c', 'd'],
        ['a', 'b', 'c', 'd'],
      ]),
    )
    expect(ids(await openTab())).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keep what each tab noted of the same run', async () => {
    const [one, other] = [await openTab(), await openTab()]
    one.add(buildRun('a'))
    await vi.waitFor(() => expect(ids(other)).toEqual(['a']))
    one.describe(buildRun('a'), { filename: 'a.pdf', mimetype: undefined, sizeBytes: undefined })
    other.skip(buildRun('a'), true)
    const both = { filename: 'a.pdf', skippedAtMs: expect.any(Number) as number }
    await vi.waitFor(() => expect(one.find(keyOf('a'))).toMatchObject(both))
    await vi.waitFor(() => expect(other.find(keyOf('a'))).toMatchObject(both))
  })

  it('go from both lists when one tab takes them off, also while the other notes something of them', async () => {
    const [one, other] = [await openTab(), await openTab()]
    one.add(buildRun('a'))
    await vi.waitFor(() => expect(ids(other)).toEqual(['a']))
    one.remove(buildRun('a'))
    await one.storage.settled()
    other.skip(buildRun('a'), true)
    await vi.waitFor(() => expect(ids(other)).toEqual([]))
    expect(ids(await openTab())).toEqual([])
  })
})

describe('runs that a server lists', () => {
  const table = { projectName: 'demo', tableId: 'table-1' }
  const listed = (runId: string) =>
    ({
      runId,
      rowId: `row-${runId}`,
      status: 'done',
      createdAt: '2031-03-05T12:00:00Z',
      updatedAt: '2031-03-05T12:00:00Z',
      filename: undefined,
      mimetype: undefined,
      data: { total: 1 },
      reasoning: undefined,
      review: undefined,
      correctionCount: 0,
    }) as const

  it('stay off the list once they were taken off, in all tabs and later, until somebody adds them', async () => {
    const [one, other] = [await openTab(), await openTab()]
    one.list(table, [listed('a'), listed('b')])
    await vi.waitFor(() => expect(ids(other)).toEqual(['a', 'b']))
    one.remove(buildRun('a'))
    await vi.waitFor(() => expect(ids(other)).toEqual(['b']))
    await one.noteListed(table, '2031-03-05T12:00:00.000Z')
    const later = await openTab()
    expect(await later.listedUpTo(table)).toBe('2031-03-05T12:00:00.000Z')
    expect(later.wasListed(buildRun('a'))).toBe(true)
    for (const tab of [one, other, later]) tab.list(table, [listed('a')])
    expect([ids(one), ids(other), ids(later)]).toEqual([['b'], ['b'], ['b']])
    later.add(buildRun('a'))
    await vi.waitFor(() => expect(ids(one)).toEqual(['a', 'b']))
    expect(ids(await openTab())).toEqual(['a', 'b'])
  })

  it('are not taken for read where they could not be stored', async () => {
    const tab = await openTab()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    tab.list(table, [listed('a')])
    await vi.waitFor(() => expect(tab.getSnapshot().problem).toBe('unsaved'))
    vi.restoreAllMocks()
    await tab.noteListed(table, '2031-03-05T12:00:00.000Z')
    expect(await tab.listedUpTo(table)).toBeUndefined()
  })
})

describe('runs without storage', () => {
  it('are followed in memory where the browser blocks it, and said to be', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
    const tab = await openTab()
    tab.add(buildRun('a'))
    await vi.waitFor(() => expect(tab.getSnapshot().problem).toBe('unsaved'))
    expect(ids(tab)).toEqual(['a'])
  })

  it('keep the old text where they cannot be taken over', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const text = JSON.stringify({ version: 1, runs: [buildRun('a')] })
    localStorage.setItem('extraction-runs:followed', text)
    const tab = await openTab()
    await tab.storage.settled()
    expect(ids(tab)).toEqual(['a'])
    expect(localStorage.getItem('extraction-runs:followed')).toBe(text)
  })

  it('are stored with the next change once there is room again', async () => {
    const tab = await openTab()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    tab.add(buildRun('a'))
    await vi.waitFor(() => expect(tab.getSnapshot().problem).toBe('unsaved'))
    vi.restoreAllMocks()
    tab.add(buildRun('b'))
    await vi.waitFor(() => expect(tab.getSnapshot().problem).toBeUndefined())
    expect(ids(await openTab())).toEqual(['a', 'b'])
  })
})
